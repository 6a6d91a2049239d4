public import Curriculum
internal import Digest

extension Course {
  /// The first 12 hex digits of the SHA-256 of all questions and their keys, those of the forms' twins included. It changes if the
  /// wording or key of a question does, and not if a lesson or the order of modules does.
  public var digest: String {
    let scenarios = modules.flatMap(\.scenarios) + (pairs?.module.scenarios ?? [])
    let lines = scenarios.flatMap { scenario in
      scenario.questions.map { "\(scenario.id) \($0.id) \($0.revision) \($0.key)\n" }
    }
    return String(sha256(([id.text + "\n"] + lines.sorted()).joined().utf8).prefix(12))
  }
}
