import plugin from '@graphql-eslint/eslint-plugin'
import { parser } from '@graphql-eslint/eslint-plugin'
import type { Linter } from 'eslint'

/** What graphql-eslint checks in the SDL files; `lint.ts` adds this graph's own conventions. */
export const eslintRules: Linter.Config[] = [
  {
    files: ['schema/*/*.graphql'],
    languageOptions: { parser: parser as Linter.Parser },
    plugins: { '@graphql-eslint': plugin as object },
    rules: {
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
    },
  },
]
