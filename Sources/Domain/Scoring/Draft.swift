public import Curriculum

/// An answer that was begun and not submitted. It is no answer yet: nothing counts it, and it leaves the learner's store on no way.
public struct Draft: Hashable, Sendable {
  public var course: Identifier<Course>
  public var address: QuestionAddress
  /// The question's revision: an answer to another wording is not offered again.
  public var revision: String
  public var kind: QuestionKind
  /// The choices, rows or entries in the order in which they were shown; empty for marking.
  public var order: [Identifier<Choice>]
  /// The answer so far, which may lack parts.
  public var response: Response
  /// How sure the learner claims to be; `nil` if they have not said.
  public var certainty: Certainty?

  public init(
    course: Identifier<Course>, address: QuestionAddress, revision: String, kind: QuestionKind,
    order: [Identifier<Choice>], response: Response, certainty: Certainty? = nil
  ) {
    self.course = course
    self.address = address
    self.revision = revision
    self.kind = kind
    self.order = order
    self.response = response
    self.certainty = certainty
  }
}

extension [Draft] {
  /// What another window kept, with what was begun, changed or submitted here since `before`. So each window keeps what it began.
  public func changes(since before: [Draft], to kept: [Draft]) -> [Draft] {
    func place(_ draft: Draft) -> Draft.Place { Draft.Place(draft) }
    let known = Dictionary(before.map { (place($0), $0) }, uniquingKeysWith: { $1 })
    let here = Set(map(place))
    let untouched = Set(filter { known[place($0)] == $0 }.map(place))
    let elsewhere = kept.filter { draft in
      let at = place(draft)
      return untouched.contains(at) || known[at] == nil && !here.contains(at)
    }
    return elsewhere + filter { !untouched.contains(place($0)) }
  }
}

extension Draft {
  /// The question that an answer was begun to.
  fileprivate struct Place: Hashable {
    var course: Identifier<Course>
    var address: QuestionAddress

    init(_ draft: Draft) {
      course = draft.course
      address = draft.address
    }
  }
}
