import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bytes = 16 * 1024 * 1024

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function must(command: string, ...args: readonly string[]): void {
  if (!run(command, ...args)) throw new Error(`${command} ${args.join(' ')} failed`)
}

/**
 * A disk of its own, as a file in which its file system lies. What a process wrote and nobody flushed is in the memory of the system only,
 * so a copy of the file is the disk as a loss of power at that moment leaves it.
 */
export class MountedDisk implements Disposable {
  readonly #scratch = mkdtempSync(join(tmpdir(), 'hourboard-disk-'))
  readonly folder = join(this.#scratch, 'mounted')
  readonly #image = join(this.#scratch, 'disk')
  #copies = 0
  #isMounted = false

  private constructor() {
    mkdirSync(this.folder)
    writeFileSync(this.#image, '')
    truncateSync(this.#image, bytes)
  }

  /** Null where this machine does not let one be mounted: it takes root, loop devices and ext4. */
  static make(): MountedDisk | null {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
    const disk = new MountedDisk()
    // Nothing is flushed that nobody asks for.
    if (run('mkfs.ext4', '-q', disk.#image) && run('mount', '-o', 'loop,commit=300', disk.#image, disk.folder)) {
      disk.#isMounted = true
      return disk
    }
    disk[Symbol.dispose]()
    return null
  }

  /** The disk as it would be if the power went now; to be given to `goBackTo`. */
  losePower(): string {
    const copy = join(this.#scratch, `disk ${(this.#copies += 1)}`)
    copyFileSync(this.#image, copy)
    return copy
  }

  /** Mounts such a disk in place of the one that is there. */
  goBackTo(copy: string, options = 'loop'): void {
    this.#unmount()
    must('mount', '-o', options, copy, this.folder)
    this.#isMounted = true
  }

  #unmount(): void {
    if (this.#isMounted) must('umount', this.folder)
    this.#isMounted = false
  }

  [Symbol.dispose](): void {
    this.#unmount()
    rmSync(this.#scratch, { recursive: true })
  }
}

export const canMount = ((): boolean => {
  using disk = MountedDisk.make()
  return disk !== null
})()
