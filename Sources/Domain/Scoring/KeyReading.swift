public import Curriculum

/// How the key under which an answer was given compares with the key of its question now.
public enum KeyReading: Hashable, Sendable {
  /// The same letters are right, so that the marks follow from the raw response.
  case present
  /// The same is right under other letters, because answers were added or moved. The letters of the response are those of the
  /// earlier order, so that the marks of the record stand.
  case moved
  /// Something else was right.
  case earlier
}

extension Question {
  /// Compares the key under which an answer was given with the present one. Records of earlier versions of the program do not say
  /// what was right, but only which letters were.
  public func keyReading(of attempt: Attempt) -> KeyReading {
    if attempt.key == key { return .present }
    return isRight(asIn: attempt) ? .moved : .earlier
  }

  /// Whether what is right is worded as it was when an answer was given, as far as the record tells.
  public func wordsWhatIsRight(asIn attempt: Attempt) -> Bool {
    attempt.right == nil || isRight(asIn: attempt)
  }

  private func isRight(asIn attempt: Attempt) -> Bool {
    attempt.right == right || attempt.right != nil && attempt.right == formerRight
  }
}
