import Authoring
import Curriculum
import Files
import Journal
import Scoring
import Session
import Synchronization
import TestSupport
import Testing

@testable import Collected

private func makePlan(_ id: String = "one-x3f9", title: String = "One", passMark: Int? = nil)
  -> SessionPlan
{
  var plan = SessionPlan(
    id: Identifier(id), title: title, course: Identifier("course"), digest: "0123456789ab")
  plan.passMark = passMark.map { SessionPlan.PassMark(percent: $0) }
  return plan
}

struct CohortPlansTests {
  private let root = TemporaryFolder()
  private var cohort: String { root.path + "/cohort" }

  private func write(_ plan: SessionPlan, to folder: String, edited seconds: Int) -> String {
    let path = root.write(plan.yaml(), to: folder + "/session.yaml")
    setModified(FileTime(seconds: seconds, nanoseconds: 0), of: path)
    return path
  }

  @Test func aPlanIsKeptWithTheTimeItWasEdited() throws {
    let path = write(makePlan(), to: "share", edited: 100)
    let plans = CohortPlans(cohort: cohort)
    #expect(try plans.keep([path], of: [root.path + "/share"]) == CohortPlans.Kept())
    #expect(try plans.plan(of: "one-x3f9") == makePlan())
    #expect(try plans.all() == [makePlan()])
    let file = try PlanFile(at: cohort + "/sessions/one-x3f9/session.yaml")
    #expect(file == PlanFile(makePlan().yaml(), edited: FileTime(seconds: 100, nanoseconds: 0)))
  }

  @Test func thePlanFromTheSessionsFolderCountsBeforeAnyCopy() throws {
    let own = write(makePlan(title: "Own"), to: "share", edited: 100)
    let copy = write(makePlan(title: "Copy"), to: "seat/sessions/one-x3f9", edited: 200)
    let plans = CohortPlans(cohort: cohort)
    _ = try plans.keep([copy], of: [root.path + "/seat"])
    #expect(try plans.plan(of: "one-x3f9")?.title == "Copy")
    _ = try plans.keep([own], of: [root.path + "/share"])
    #expect(try plans.plan(of: "one-x3f9")?.title == "Own")
  }

  @Test(arguments: [false, true])
  func ofSeveralPlansTheOneEditedLastIsKept(reversed: Bool) throws {
    let paths = [
      write(makePlan(title: "First"), to: "a", edited: 100),
      write(makePlan(title: "Last"), to: "b", edited: 300),
      write(makePlan(title: "Second"), to: "c", edited: 200),
    ]
    let plans = CohortPlans(cohort: cohort)
    _ = try plans.keep(reversed ? paths.reversed() : paths, of: [])
    #expect(try plans.plan(of: "one-x3f9")?.title == "Last")
  }

  @Test func plansThatPassAtAnotherMarkAreADifference() throws {
    let (first, last) = (
      write(makePlan(passMark: 60), to: "a", edited: 100),
      write(makePlan(passMark: 70), to: "b", edited: 200)
    )
    #expect(
      try CohortPlans(cohort: cohort).keep([first, last], of: []).differences == [
        CohortPlans.Difference(session: Identifier("one-x3f9"), path: first, counting: last)
      ])
  }

  @Test func onlyPlansBesideAnInboxAreFaults() throws {
    let stray = root.write("no plan", to: "mail/session.yaml")
    let session = root.write("no plan", to: "share/session.yaml")
    root.write("", to: "share/inbox/.keep")
    let faults = try CohortPlans(cohort: cohort).keep([stray, session], of: []).faults
    guard case .noPlan(session, _)? = faults.first, faults.count == 1 else {
      Issue.record("\(faults)")
      return
    }
  }

  /// The file may be renamed away at any moment. A plan that was read once is not read again to be given.
  @Test func aPlanThatIsGoneAfterItWasReadIsGivenAllTheSame() throws {
    let reads = Mutex(0)
    let plans = CohortPlans(cohort: "cohort") { (_) throws(FileObstacle) in
      let isFirst = reads.withLock { count in
        count += 1
        return count == 1
      }
      guard isFirst else { throw .missing }
      return PlanFile(makePlan().yaml(), edited: FileTime(seconds: 0, nanoseconds: 0))
    }
    #expect(try plans.plan(of: "one-x3f9") == makePlan())
    #expect(reads.withLock { $0 } == 1)
  }

  @Test(arguments: ["../x", "", "a/b", "unknown"])
  func anIDThatNobodyHasHasNoPlan(id: String) throws {
    #expect(try CohortPlans(cohort: cohort).plan(of: id) == nil)
  }

  @Test func aPlanThatCannotBeReadIsNotTakenForNone() throws {
    let source = write(makePlan(), to: "mail", edited: 100)
    let own = cohort + "/sessions/one-x3f9/session.yaml"
    let copy = cohort + "/sessions/one-x3f9/copies/session.yaml"
    for broken in [own, copy, source] {
      let plans = CohortPlans(cohort: cohort) { (path) throws(FileObstacle) in
        if path == broken { throw .unreadable(5) }
        return try PlanFile(at: path)
      }
      let fault = PlanFault.unreadable(broken, .unreadable(5))
      let kept = try plans.keep([source], of: broken == own ? [root.path + "/mail"] : [])
      #expect(kept == CohortPlans.Kept(faults: [fault]))
      guard broken != source else { continue }
      #expect(throws: fault) { try plans.plan(of: "one-x3f9") }
    }
  }

  @Test func aCohortThatCannotBeWrittenIsAnError() {
    let path = write(makePlan(), to: "share", edited: 100)
    root.write("", to: "cohort")
    #expect(throws: FileError.self) { try CohortPlans(cohort: cohort).keep([path], of: []) }
  }
}
