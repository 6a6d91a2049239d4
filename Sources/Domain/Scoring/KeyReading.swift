public import Curriculum

/// How the key under which an answer was given compares with the key of its question now.
public enum KeyReading: Hashable, Sendable {
  /// The same letters are right, so that the marks follow from the raw response.
  case present
  /// The same is right under other letters, because options were added or moved. The marks of the record stand.
  case moved
  /// Something else was right.
  case earlier
}

extension Question {
  /// Compares the key under which an answer was given with the present one. Records of earlier versions of the program do not say
  /// what was right, but only which letters were.
  public func keyReading(of attempt: Attempt) -> KeyReading {
    // A key names letters, which say nothing once options have moved: an order may have been turned round.
    if !attempt.hasMovedOptions, attempt.key == key { return .present }
    return isRight(asIn: attempt) ? .moved : .earlier
  }

  /// Whether it is known which of the present options an answer named. It is not if options were added or moved since, and the record,
  /// of an earlier version of the program, does not say which texts its letters stood for.
  public func knowsLetters(of attempt: Attempt) -> Bool {
    keyReading(of: attempt) != .moved || !attempt.options.isEmpty
  }

  /// Whether what is right is worded as it was when an answer was given, as far as the record tells.
  public func wordsWhatIsRight(asIn attempt: Attempt) -> Bool {
    attempt.right == nil || isRight(asIn: attempt)
  }

  private func isRight(asIn attempt: Attempt) -> Bool {
    attempt.right == right || attempt.right != nil && attempt.right == formerRight
  }
}
