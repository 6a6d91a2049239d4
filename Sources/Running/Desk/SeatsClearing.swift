internal import Files
package import Reports
internal import Screen
package import Seat

/// What came of removing from a machine the answers that were delivered.
package struct SeatsClearing {
  /// What was removed or would be, and what was not, and why.
  package let text: String
  /// How many sessions keep something.
  package let kept: Int

  /// Looks at sessions that were joined on this machine, or at all of them if none is named. Removes only if `removes`.
  package init(
    of sessions: [String], in folder: String, removes: Bool, read: @escaping ReadFile
  ) throws(Failure) {
    let known: [String]
    do { known = try Folder.names(in: folder) } catch { throw .file(error) }
    for id in sessions where !known.contains(id) {
      throw Failure(text: wordsForNotJoined(id, among: known), exitCode: Failure.usage)
    }
    var words = ClearingWords()
    var removed = 0
    for id in sessions.isEmpty ? known : sessions {
      do throws(FileError) {
        let clearing = try SeatClearing(of: id, in: folder, read: read)
        words.add(clearing)
        if removes { removed += try clearing.remove() }
      } catch {
        words.add(
          session: id,
          because: error.cause == .exists ? ClearingWords.isOpen : errorText(error.code))
      }
    }
    text = words.text(removed: removes ? removed : nil)
    kept = words.kept
  }
}
