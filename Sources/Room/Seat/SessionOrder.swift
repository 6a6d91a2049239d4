internal import Authoring
package import Curriculum
package import Scoring
internal import Session

/// What an instructor asks for when they make a session.
package struct SessionOrder: Sendable {
  /// The name of the session's folder.
  package var name: String
  /// `nil` gives the session the name of its folder.
  package var title: String?
  /// Names of modules, separated by commas.
  package var modules: String?
  package var track: String?
  package var form = SessionPlan.Form.learn
  /// `nil` gives feedback at once if modules are studied, and none in a form.
  package var feedback: SessionPlan.Feedback?
  package var opens: Timestamp?
  package var closes: Timestamp?
  /// In percent; `nil` takes the course's if modules are studied.
  package var passMark: Int?
  package var passMarkBasis: String?
  package var hasRoster = false
  package var seatsReadInbox = false

  package init(name: String) {
    self.name = name
  }

  /// The plan that was asked for. It is written, read back and checked, so that a seat will read what was meant.
  ///
  /// `mark` ends the session's id. A rehearsal and the real session may have the same name; the mark keeps their answers apart.
  package func plan(for course: Course, mark: String) throws(OrderFault) -> SessionPlan {
    let title = self.title ?? name
    guard let id = Identifier<SessionPlan>(wordsOf: name, mark) ?? Identifier(wordsOf: title, mark)
    else { throw .noID(name) }
    var plan = SessionPlan(id: id, title: title, course: course.id, digest: course.digest)
    plan.form = form
    plan.selection = try selection(in: course)
    (plan.opens, plan.closes) = (opens, closes)
    plan.feedback = feedback ?? (form == .learn ? .immediate : .none)
    if form == .panel, plan.feedback != .none { throw .feedbackInPanel }
    plan.passMark = try passMark(for: course)
    plan.signIn = hasRoster ? .roster : .open
    plan.seatsReadInbox = seatsReadInbox
    let (read, diagnostics) = readSession(.bytes(Array(plan.yaml().utf8)), file: "session.yaml")
    guard read != nil else { throw .unusable(diagnostics.first) }
    do { _ = try SessionCourse(plan: plan, course: course) } catch { throw .course(error) }
    return plan
  }

  private func selection(in course: Course) throws(OrderFault) -> SessionPlan.Selection {
    if modules != nil, track != nil { throw .modulesAndTrack }
    guard let modules else {
      guard let track, track != "all" else { return .all }
      return .track(Identifier(track))
    }
    var ids: [Identifier<Module>] = []
    for name in modules.split(separator: ",", omittingEmptySubsequences: false) {
      guard let id = Identifier<Module>(slug: name.filter { $0 != " " }) else {
        throw .noModuleName(String(name))
      }
      do throws(CourseFault) {
        ids.append(course.modules[try course.position(ofModule: id.text)].id)
      } catch {
        throw .course(error)
      }
    }
    return .modules(ids)
  }

  private func passMark(for course: Course) throws(OrderFault) -> SessionPlan.PassMark? {
    if passMarkBasis != nil, passMark == nil { throw .basisWithoutPassMark }
    guard let percent = passMark ?? (form == .learn ? course.passMark : nil) else { return nil }
    guard (0...100).contains(percent) else { throw .passMarkOutOfRange }
    return SessionPlan.PassMark(percent: percent, basis: passMarkBasis)
  }
}

/// Why an order makes no plan.
package enum OrderFault: Error, Hashable, Sendable {
  /// Neither the folder's name nor the title has a letter or digit of ASCII.
  case noID(String)
  case modulesAndTrack
  /// A name that no module can have.
  case noModuleName(String)
  case basisWithoutPassMark
  case passMarkOutOfRange
  /// A panel gets no feedback.
  case feedbackInPanel
  /// The plan would not be read back; what is wrong with it.
  case unusable(Diagnostic?)
  /// The course lacks what the plan would ask.
  case course(CourseFault)
}
