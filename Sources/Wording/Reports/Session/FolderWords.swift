internal import Curriculum
internal import Screen
package import Session

extension FolderWeakness {
  /// What others may do, in a sentence.
  package var words: String {
    switch self {
    case .replaceable(let folder, _, .account(let owner)):
      "\(reduced(folder)) belongs to account \(owner), which may rename or replace what is in it."
    case .replaceable(let folder, let permissions, let outsider):
      "\(outsider.words) may rename or replace what is in \(reduced(folder)) "
        + "(permissions \(octal(permissions)), not sticky)."
    case .foreign(let path, let owner):
      "\(reduced(path)) belongs to account \(owner), which may change it."
    case .writable(let path, let permissions, let outsider):
      "\(outsider.words) may change \(reduced(path)) (permissions \(octal(permissions)))."
    case .removable(let inbox, let permissions, let outsider):
      "\(outsider.words) may remove or rename what others delivered to \(reduced(inbox)) "
        + "(permissions \(octal(permissions)), not sticky)."
    case .listable(let inbox, let permissions, let outsider):
      "\(outsider.words) may list \(reduced(inbox)) (permissions \(octal(permissions)))."
    case .closedInbox(let inbox, let permissions, let groupMay):
      "Only its owner\(groupMay ? " and its group" : "") may deliver to \(reduced(inbox)) "
        + "(permissions \(octal(permissions)))."
    case .impassable(let folder, let permissions):
      "Only its owner \(permissions & 0o010 == 0 ? "" : "and its group ")may pass through "
        + "\(reduced(folder)) (permissions \(octal(permissions))); seats with other accounts do not "
        + "reach the session."
    }
  }
}

extension FolderWeakness.Outsider {
  /// Who it is, to begin a sentence.
  fileprivate var words: String {
    switch self {
    case .everybody: "Everybody with an account"
    case .group(let number): "Every member of group \(number)"
    case .account(let number): "Account \(number)"
    }
  }
}

/// Permissions as `chmod` takes them: `0777`.
package func octal(_ permissions: UInt32) -> String {
  let digits = String(permissions, radix: 8)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

extension FolderChange {
  /// What happened, in a sentence.
  package var words: String {
    switch self {
    case .gone(.inbox): "The inbox is gone from the session's folder; nothing can be delivered."
    case .gone(let part):
      "\(part.words) is gone from the session's folder; the session goes on as it was."
    case .replaced(.inbox):
      "The inbox was replaced by another folder; what was delivered before may not be in it."
    case .replaced(let part): "\(part.words) was replaced by another file."
    case .taken(let part, let owner):
      "\(part.words) was replaced by a \(part == .inbox ? "folder" : "file") of account \(owner)."
    case .given(let part, let owner): "\(part.words) belongs to account \(owner) now."
    }
  }
}

extension FolderState.Part {
  fileprivate var words: String { self == .inbox ? "The inbox" : "`\(rawValue)`" }

  /// That a file of the same account has its name now.
  package var wordsForSaved: String {
    "\(words) is another file than before, of the same account, as some editors save it."
  }
}

/// Why a roster is not believed yet.
package func wordsForShortRoster(_ people: Int, former: Int) -> String {
  "`roster.csv` lists \(counted(people, "learner")), and \(former) before. It may be half saved: the former list "
    + "stays until the file has not changed for a minute."
}
