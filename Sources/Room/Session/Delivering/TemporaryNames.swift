internal import Files
internal import Glibc

/// Notes on the seat's own disk under which temporary names this seat is writing into the inbox. A seat cannot list the inbox,
/// so without a note it could not find what it left there when it was switched off.
///
///     <store>/delivering/<mark>    empty, and locked by the process that writes `<inbox>/.tmp-<mark>`
///
/// The system releases the lock however the process ends. So what a seat that was killed has left is told apart from what
/// another process of the same store is writing now. On a file system without locks everything stays.
struct TemporaryNames {
  /// The folder of the notes.
  let folder: String
  let inbox: String

  /// Calls `body` while a note is there. A seat whose own disk takes no note delivers all the same.
  func noting(_ mark: String, _ body: () throws(FileError) -> Void) throws(FileError) {
    let path = folder + "/" + mark
    let note: Descriptor
    do throws(FileError) {
      try Folder.makeUnsynced(folder)
      note = try Descriptor(making: path)
    } catch {
      return try body()
    }
    // If this fails, another process takes the note for an abandoned one and removes it: nothing is written yet.
    let isLocked = flock(note.number, LOCK_EX | LOCK_NB) == 0
    defer { if isLocked, isGone(temporary(mark)) { removeFile(path) } }
    try body()
  }

  /// Removes the temporary files that seats of this store left when they were killed. What cannot be removed is tried again the
  /// next time.
  func removeAbandoned() {
    let marks: [String]
    do throws(FileError) { marks = try Folder.names(in: folder) } catch { return }
    for mark in marks {
      let path = folder + "/" + mark
      do throws(FileError) {
        let note = try Descriptor(opening: path, O_RDONLY, for: .openFile)
        guard flock(note.number, LOCK_EX | LOCK_NB) == 0 else { continue }
        removeFile(temporary(mark))
        if isGone(temporary(mark)) { removeFile(path) }
      } catch {
        continue
      }
    }
  }

  private func temporary(_ mark: String) -> String { inbox + "/.tmp-" + mark }

  /// Whether a file is known to be gone. A share that cannot be reached has no files either, and proves nothing.
  private func isGone(_ path: String) -> Bool {
    do throws(FileError) { return try !exists(path) && Folder.isFolder(inbox) } catch {
      return false
    }
  }
}
