internal import Curriculum
internal import Pages
internal import Scoring

/// A file that a learner can have written about what they did. It leaves the store, so it is never written unasked.
public enum LearnerFile: Hashable, Sendable, CaseIterable {
  /// The record of study, to keep or to show.
  case record
  /// The answers, to mail to an instructor.
  case handIn
}

extension LearnerFile {
  /// The key that asks for it.
  package var key: Character {
    switch self {
    case .record: "R"
    case .handIn: "I"
    }
  }

  /// The heading over what the keys are for.
  package static let heading = "To keep, and to hand in"

  /// What the key is for, in a sentence.
  package var words: String { words(typing: String(key)) }

  /// What is written if somebody types `sign`, in a sentence.
  package func words(typing sign: String) -> String {
    switch self {
    case .record: "\(sign) writes your record of study, a page to keep or to show."
    case .handIn:
      "\(sign) writes your answers into one file for your instructor; it says first what is in it."
    }
  }
}

extension Model {
  /// How a learner gets a record whose sitting writes no files, because it belongs to them alone on somebody else's machine; `nil` if
  /// files are written, or if there is nothing to have a record of.
  package var recordFromElsewhere: String? {
    guard settings.isPinned, session == nil, course.sitting == nil else { return nil }
    return "No file is written from here. Ask your instructor for your record of study; "
      + "webside record --learner \(learner?.id.text ?? "ID") writes it, where your answers are kept."
  }

  /// Whether files can be asked for here: at an ending or on the progress page, by a learner who studies alone.
  package var offersFiles: Bool {
    guard settings.writesFiles, session == nil, learner != nil, course.sitting == nil else {
      return false
    }
    return switch place.page {
    case .summary(let index): ending(ofModule: index) != nil
    case .ending, .progress: true
    case .signIn, .course, .lesson, .scenario, .search, .marks, .sources, .reporting, .settings,
      .reviewed, .writing:
      false
    }
  }

  /// Has a file written; one that replaces another, or that is to be handed in, only once the learner has asked for it twice.
  mutating func write(_ file: LearnerFile) -> [Effect] {
    let isConfirmed = confirmation == .writing(file)
    confirmation = nil
    return [.writeFile(file, isConfirmed: isConfirmed)]
  }

  /// Takes the answer of the surroundings to a file that was asked for.
  mutating func take(_ answer: FileAnswer) {
    switch answer {
    case .written(let words): notice = Notice(words)
    case .refused(let reason): notice = Notice(reason, isAlert: true)
    case .asks(let file, let question):
      confirmation = .writing(file)
      notice = Notice(question)
    }
  }
}

/// What the surroundings say to a file that was asked for.
public enum FileAnswer: Hashable, Sendable {
  /// It is on the disk; where, in a sentence.
  case written(String)
  /// It is not written, and why.
  case refused(String)
  /// What it would hold, or what it would replace. It is written if the learner asks for it again.
  case asks(LearnerFile, String)
}
