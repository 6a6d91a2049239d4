import Curriculum
import Scoring
import Seat
import Session
import Testing

struct SessionOrderTests {
  private static func order(
    _ name: String = "room", _ change: (inout SessionOrder) -> Void = { _ in }
  )
    -> SessionOrder
  {
    var order = SessionOrder(name: name)
    change(&order)
    return order
  }

  @Test func anOrderWithoutWishesIsAllOfTheCourseWithFeedback() throws {
    let plan = try Self.order().plan(for: course, mark: "x3f9")
    #expect(
      plan
        == makePlan("room-x3f9", title: "room").with {
          $0.passMark = SessionPlan.PassMark(percent: 70)
        })
  }

  @Test(
    arguments: [
      ("Orientation 2026", nil, "orientation-2026-x3f9"), ("会", "Day One!", "day-one-x3f9"),
      (String(repeating: "a", count: 49) + "-b", nil, String(repeating: "a", count: 49) + "-x3f9"),
    ] as [(String, String?, String)])
  func anIDIsMadeOfTheFolderOrTheTitle(name: String, title: String?, id: String) throws {
    let plan = try Self.order(name) { $0.title = title }.plan(for: course, mark: "x3f9")
    #expect(plan.id.text == id)
    #expect(plan.title == title ?? name)
  }

  @Test(arguments: [
    (String?.none, String?.none, SessionPlan.Selection.all), (nil, "all", .all),
    (nil, "short", .track(Identifier("short"))),
    ("privacy, boundaries", nil, .modules([Identifier("privacy"), Identifier("boundaries")])),
  ])
  func modulesOrATrackAreSelected(
    modules: String?, track: String?, selection: SessionPlan.Selection
  ) throws {
    let order = Self.order { ($0.modules, $0.track) = (modules, track) }
    #expect(try order.plan(for: course, mark: "x").selection == selection)
  }

  @Test func aFormHasNoFeedbackAndNoPassMarkUnlessTheyAreAskedFor() throws {
    var order = Self.order { $0.form = .pre }
    var plan = try order.plan(for: course, mark: "x")
    #expect(plan.feedback == .none)
    #expect(plan.passMark == nil)
    (order.feedback, order.passMark, order.passMarkBasis) = (.immediate, 60, "Angoff")
    plan = try order.plan(for: course, mark: "x")
    #expect(plan.feedback == .immediate)
    #expect(plan.passMark == SessionPlan.PassMark(percent: 60, basis: "Angoff"))
  }

  @Test func aRosterClosesTheSignIn() throws {
    let order = Self.order { ($0.hasRoster, $0.seatsReadInbox) = (true, true) }
    let plan = try order.plan(for: course, mark: "x")
    #expect(plan.signIn == .roster)
    #expect(plan.seatsReadInbox)
  }

  @Test(arguments: [
    (order("会"), OrderFault.noID("会")),
    (order { ($0.modules, $0.track) = ("privacy", "short") }, .modulesAndTrack),
    (order { $0.modules = "privacy,,boundaries" }, .noModuleName("")),
    (order { $0.modules = "Privacy!" }, .noModuleName("Privacy!")),
    (order { $0.passMarkBasis = "Angoff" }, .basisWithoutPassMark),
    (order { $0.passMark = 101 }, .passMarkOutOfRange),
    (order { $0.track = "long" }, .course(.noTrack("long", known: ["all", "short"]))),
  ])
  func anOrderThatMakesNoSenseIsAFault(order: SessionOrder, fault: OrderFault) {
    #expect(throws: fault) { try order.plan(for: course, mark: "x") }
  }

  @Test func aSessionThatClosesBeforeItOpensIsAFault() {
    let order = Self.order {
      $0.opens = instant("2026-11-23T10:00:00Z")
      $0.closes = instant("2026-11-23T09:00:00Z")
    }
    let fault = #expect(throws: OrderFault.self) { try order.plan(for: course, mark: "x") }
    guard case .unusable(let diagnostic?) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(diagnostic.severity == .error)
  }
}
