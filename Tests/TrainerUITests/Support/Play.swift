import Curriculum
import Pages
import Scoring
import Screen
import TrainerUI

/// The trainer played by a script: keys in words, effects performed by a store in memory.
struct Play {
  var model: Model
  var effects: [Effect] = []
  /// The begun answers that the store has. Keeping them is not among the effects, because nearly every key does.
  var drafts: [Draft] = []
  /// Why the store refuses answers; `nil` saves them.
  var refusal: String?
  /// What the clock reads before the first answer, in milliseconds. Each answer takes one.
  var clock: Int64 = 0
  private var answers = 0

  init(
    course: Course = SampleCourse.course, rows: Int = 24, columns: Int = 80, known: [Learner] = []
  ) {
    model = Model(course: course, size: Size(rows: rows, columns: columns), known: known)
  }

  /// A learner whose name is their id.
  static func learner(_ id: String) -> Learner {
    Learner(id: LearnerID(id) ?? LearnerID("nobody")!, name: id)
  }

  /// A trainer in which Amina has signed in.
  static func signedIn(rows: Int = 24, columns: Int = 80) -> Play {
    var play = Play(rows: rows, columns: columns)
    play.press("A m i n a Enter")
    return play
  }

  /// Presses keys: names as in `Down`, `Enter`, `Space`; anything else is a character.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") { press(Self.key(String(name))) }
  }

  mutating func press(_ key: Key) {
    guard let message = model.message(for: key) else { return }
    send(message)
  }

  mutating func send(_ message: Message) {
    var play = self
    model.send(message) { play.perform($0) }
    play.model = model
    self = play
  }

  mutating func perform(_ effect: Effect) -> [Message] {
    if case .keep(let drafts) = effect {
      self.drafts = drafts
      return []
    }
    effects.append(effect)
    switch effect {
    case .createLearner(let name):
      let id = LearnerID(name) ?? LearnerID("somebody")!
      let learner = Learner(id: id, name: name)
      return [.signedIn(SignedIn(learner: learner, progress: Progress(), isNew: true))]
    case .renameLearner(_, let name):
      let learner = Learner(id: LearnerID(name) ?? LearnerID("somebody")!, name: name)
      return [
        .signedIn(SignedIn(learner: learner, progress: model.progress, isNew: true))
      ]
    case .openLearner(let id):
      let learner = Learner(id: id, name: id.text)
      return [.signedIn(SignedIn(learner: learner, progress: Progress()))]
    case .record(let submission):
      return [refusal.map { .notSaved($0) } ?? .saved(attempt(submission))]
    case .keepText(let text, _):
      var kept = text
      kept.at = Timestamp(milliseconds: (text.at?.milliseconds ?? 0) + 1)
      return [refusal.map { .textNotKept(text, $0) } ?? .textKept(kept)]
    case .report: return [refusal.map { .notSaved($0) } ?? .reported]
    case .visit, .startClock, .mark, .keep, .callForHelp, .edit, .editOutside, .choose, .look,
      .study, .writeFile, .versions:
      return []
    case .copy: return [.copied(true)]
    }
  }

  private mutating func attempt(_ submission: Submission) -> Attempt {
    answers += 1
    let id = String(answers)
    return Attempt(
      id: String(repeating: "0", count: 8 - id.count) + id,
      at: Timestamp(milliseconds: clock + Int64(answers)),
      learner: model.learner?.id ?? LearnerID("nobody")!, course: model.course.id,
      module: submission.module, address: submission.address, revision: submission.revision,
      key: submission.key, kind: submission.kind, order: submission.order,
      response: submission.response, score: submission.score, milliseconds: 1,
      context: submission.isReview ? .review : .study,
      certainty: submission.certainty)
  }

  var frame: Frame { view(model) }

  /// The words on the screen.
  var text: String { frame.lines.map(\.text).joined(separator: "\n") }

  /// The effects that keys asked for, without any before them.
  mutating func effects(of keys: String) -> [Effect] {
    effects = []
    press(keys)
    return effects
  }

  private static func key(_ name: String) -> Key {
    switch name {
    case "Up": .up
    case "Down": .down
    case "Left": .left
    case "Right": .right
    case "PageUp": .pageUp
    case "PageDown": .pageDown
    case "Home": .home
    case "End": .end
    case "Enter": .enter
    case "Tab": .tab
    case "BackTab": .backTab
    case "Esc": .escape
    case "F1": .f1
    case "WordLeft": .wordLeft
    case "WordRight": .wordRight
    case "Delete": .delete
    case "Backspace": .backspace
    case "Space": .character(" ")
    default:
      // `^U` is Ctrl-U.
      name.count == 2 && name.hasPrefix("^")
        ? .control(Character(name.dropFirst().lowercased())) : .character(Character(name))
    }
  }
}
