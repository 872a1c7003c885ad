import type { Caller } from '@care/service/caller'
import type { Page, Slice } from '@care/service/page'
import DataLoader from 'dataloader'
import { maySeeFile } from './access.ts'
import type { Surroundings } from './context.ts'
import type { DownloadRecord, FileKey, Filter, StoredFile } from './store/store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** One patient's page of files. */
export interface FilesOfPatient {
  readonly patientId: string
  readonly filter: Filter
  readonly page: Page<FileKey>
}

/** Batches the look-ups of one request: a list of N patients or files asks the store once for each kind of thing. */
export function createLoaders({ identity }: Caller, { store, relations }: Surroundings, now: Date) {
  return {
    /** Null for a file that does not exist and for one that the caller may not see: the two look alike. */
    file: new DataLoader<string, StoredFile | null>(async (ids) => {
      const found = new Map((await store.filesByIds(ids)).map((file) => [file.id, file]))
      return ids.map((id) => {
        const file = found.get(id)
        return file && maySeeFile(identity, file, relations, now) ? file : null
      })
    }),

    /** Whoever asks has made sure that the caller may see the patient. */
    filesOf: new DataLoader<FilesOfPatient, Slice<StoredFile>, string>(
      async (wanted) => {
        const groups = Map.groupBy(wanted, argumentsOf)
        const slices = new Map<string, ReadonlyMap<string, Slice<StoredFile>>>()
        await Promise.all(
          [...groups].map(async ([key, group]) => {
            const [{ filter, page }] = group as [FilesOfPatient]
            const patientIds = group.map(({ patientId }) => patientId)
            slices.set(key, await store.filesOf(patientIds, filter, page))
          }),
        )
        return wanted.map(
          (it) =>
            slices.get(argumentsOf(it))?.get(it.patientId) ?? { rows: [], hasNextPage: false, hasPreviousPage: false },
        )
      },
      { cacheKeyFn: (it) => `${it.patientId} ${argumentsOf(it)}` },
    ),

    /** Writes audit rows; resolves when they are written. Each one is written, also an equal one. */
    recordDownload: new DataLoader<DownloadRecord, true>(
      async (records) => {
        await store.recordDownloads(records)
        return records.map(() => true)
      },
      { cache: false },
    ),
  }
}

const argumentsOf = ({ filter, page }: FilesOfPatient): string => JSON.stringify([filter, page])
