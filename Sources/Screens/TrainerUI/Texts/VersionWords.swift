/// What is said about a text that two windows wrote.
extension Model {
  package static let otherWasSetAside =
    "Another window changed this text too. Yours is kept, and so is the other version: it stands below yours once you close the editor."
  package static let wasNotRemoved =
    "Not removed: another window has written this text further, and that is kept."
  package static let otherWasTaken =
    "The other version is your text now; what was your text is the other version."
  package static let otherWasDropped = "The other version is removed."
  package static let wouldDropOther =
    "This removes the other version for good. x again removes it."
  package static let otherVersion = "The other version, from another window"
  package static let whatToDoWithOther =
    "v exchanges the two versions; x removes the other one."
  package static let noteHasOther =
    "Another window wrote another version of this note. w shows both."
}
