import type { Page, Slice } from '@care/service/page'

export const fileKinds = [
  'LAB_REPORT',
  'ECG',
  'PRESCRIPTION',
  'DISCHARGE_SUMMARY',
  'IMAGING',
  'PHOTO',
  'VOICE',
  'CONSENT_FORM',
  'IDENTITY_DOCUMENT',
  'DATA_EXPORT',
  'OTHER',
] as const
export type FileKind = (typeof fileKinds)[number]

export const fileStatuses = ['UPLOADING', 'AVAILABLE', 'QUARANTINED', 'DELETED'] as const
export type FileStatus = (typeof fileStatuses)[number]

export const uploaderTypes = ['Patient', 'Practitioner', 'Caregiver'] as const
export type UploaderType = (typeof uploaderTypes)[number]

/** What is known about a file. Its bytes lie in the object store, under its id. */
export interface StoredFile {
  readonly id: string
  readonly patientId: string | null
  readonly uploaderType: UploaderType | null
  readonly uploaderId: string | null
  /** The account that announced it; null for a file made by this product. */
  readonly account: string | null
  readonly name: string
  readonly kind: FileKind
  readonly status: FileStatus
  readonly contentType: string
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly documentDate: string | null
  /** The day under which it is found: the document's, else that of the upload where the patient lives. */
  readonly day: string
  readonly createdAt: Date
}

/** A file to be announced, and the key under which its uploader may ask again. */
export interface Announcement {
  readonly file: StoredFile & { readonly account: string }
  readonly idempotencyKey: string
  /** Tells one wish from another: SHA-256 of all that was asked for. */
  readonly content: string
  /** How many uploads the account may have open, this one included. */
  readonly mostOpen: number
}

export type Announced =
  | { readonly outcome: 'announced'; readonly file: StoredFile }
  /** The same was asked before. `file` is null when that one has been forgotten. */
  | { readonly outcome: 'repeated'; readonly file: StoredFile | null }
  | { readonly outcome: 'key-reused' }
  | { readonly outcome: 'too-many-open' }

export interface Filter {
  readonly kinds: readonly FileKind[] | null
  /** The first day. */
  readonly from: string | null
  /** The first day that no longer belongs. */
  readonly to: string | null
}

/** Upload, then id: the order of every list of files, newest first. The instant is RFC 3339 in UTC. */
export type FileKey = readonly [createdAt: string, id: string]

/** An address that was given out. */
export interface DownloadRecord {
  readonly fileId: string
  readonly account: string
  readonly requestId: string
  readonly at: Date
  readonly expiresAt: Date
}

export interface Deletion {
  readonly id: string
  readonly account: string
  readonly reason: string
  readonly at: Date
}

/**
 * What the files subgraph knows about files; never their bytes.
 *
 * Reads take every key at once and cost one round trip. Rows that do not exist are absent from the answer.
 * Every change names the state that it starts from, so that of two at once one finds nothing left to do.
 */
export interface FileStore extends AsyncDisposable {
  check(): Promise<void>

  /** Announces a file once for each key of its account, however many ask at the same time. */
  announce(announcement: Announcement): Promise<Announced>
  filesByIds(ids: readonly string[]): Promise<readonly StoredFile[]>
  /** Each patient's own page of files that can be fetched, newest upload first. Identity documents are left out. */
  filesOf(
    patientIds: readonly string[],
    filter: Filter,
    page: Page<FileKey>,
  ): Promise<ReadonlyMap<string, Slice<StoredFile>>>

  /** Ends an upload that was announced after `announcedAfter`. Null when it is not open any more. */
  settle(id: string, status: 'AVAILABLE' | 'QUARANTINED', at: Date, announcedAfter: Date): Promise<StoredFile | null>
  /** Null when it is deleted already, or not there. */
  delete(deletion: Deletion): Promise<StoredFile | null>
  /** Writes the audit of addresses before they are given out. */
  recordDownloads(records: readonly DownloadRecord[]): Promise<void>
  /** The audit of files, oldest first. */
  downloadsOf(fileIds: readonly string[]): Promise<readonly DownloadRecord[]>

  /** Uploads still open that were announced before an instant. */
  unfinishedSince(announcedBefore: Date, limit: number): Promise<readonly string[]>
  /** Removes uploads that are still open. Answers how many this call removed. */
  forgetUnfinished(ids: readonly string[]): Promise<number>
  /**
   * Deleted files whose bytes may still lie where an address reaches them: those that were not taken away yet, and those
   * that were taken away within `sendable` milliseconds of their announcement, while bytes could still come, as soon as
   * none can.
   */
  deletedWithinReach(now: Date, sendable: number, limit: number): Promise<readonly string[]>
  markRetired(ids: readonly string[], at: Date): Promise<void>
  /** Deleted before an instant, out of reach, and not yet erased. */
  retiredSince(deletedBefore: Date, limit: number): Promise<readonly string[]>
  markErased(ids: readonly string[], at: Date): Promise<void>
  /** Forgets idempotency keys that were used before an instant. */
  forgetKeys(usedBefore: Date): Promise<void>
}
