import TestSupport
import Testing

/// What a seat looks like, in windows small and large.
@Suite(.serialized) struct SessionScreenTests {
  static let sizes = [(24, 80), (12, 40), (60, 200)]

  /// A seat in a terminal of a size, at its first question.
  private func start(_ seat: Seat, rows: Int = 24, columns: Int = 80) throws -> Tmux {
    let tmux = try Tmux(seat, variables: ["TZ": "UTC"])
    try tmux.resize(rows: rows, columns: columns)
    try tmux.command("clear; $webside session join s", shows: "student number")
    return tmux
  }

  /// A learner who has signed in and stands before the one question.
  private func sit(_ seat: Seat) throws -> Tmux {
    let tmux = try start(seat)
    try tmux.type("s1", shows: "Amina Diallo. Is this you?")
    try tmux.press("Enter", shows: "delivered")
    try tmux.press("Enter", shows: "What do you do?")
    return tmux
  }

  /// Compares what is shown in windows of all sizes.
  private func look(at tmux: Tmux, _ name: String) throws {
    for (rows, columns) in Self.sizes {
      try tmux.resize(rows: rows, columns: columns)
      try tmux.expectGolden("\(name)-\(columns)x\(rows).screen")
    }
  }

  @Test(arguments: sizes)
  func aSeatAsksWhoSitsDown(rows: Int, columns: Int) throws {
    let seat = try Seat.inRoom("--roster roster.csv --title 'Orientation 2026'")
    let tmux = try start(seat, rows: rows, columns: columns)
    try tmux.expectGolden("sign-in-\(columns)x\(rows).screen")
    try tmux.type("s9", shows: "not on")
    try tmux.expectGolden("sign-in-unlisted-\(columns)x\(rows).screen")
    try tmux.type("s1", shows: "Amina Diallo. Is this you?")
    try tmux.expectGolden("sign-in-confirm-\(columns)x\(rows).screen")
    try tmux.press("Enter", shows: "0 % done")
    try tmux.press("q", shows: "Thank you")
    try tmux.expectGolden("sign-out-\(columns)x\(rows).screen")
  }

  @Test(arguments: sizes)
  func aSessionThatIsNotOpenYetSaysWhenItWillBe(rows: Int, columns: Int) throws {
    let seat = try Seat.inRoom("--roster roster.csv --opens '2999-01-01 09:00'")
    let tmux = try start(seat, rows: rows, columns: columns)
    try tmux.type("s1", shows: "Amina Diallo. Is this you?")
    try tmux.press("Enter", shows: "again then")
    try tmux.expectGolden("not-open-\(columns)x\(rows).screen") { shown in
      shown.replacing(/20\d\d-\d\d-\d\d(\s)\d\d:\d\d/) { "2026-11-23\($0.1)08:30" }
    }
  }

  @Test func aSessionThatClosesWhileSomebodyAnswersSaysSo() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    let tmux = try sit(seat)
    _ = try seat.shell("sed -i '/^form/a closes: 2001-01-01T09:00:00Z' s/session.yaml")
    try tmux.show("The session has closed. What you answered is safe.")
    try look(at: tmux, "closed")
    try tmux.press("a", "Enter")
    try look(at: tmux, "closed-answer")
  }

  @Test func aShareThatGoesAndComesIsSaidInTheCorner() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    let tmux = try sit(seat)
    _ = try seat.shell("mv s away")
    try tmux.press("a", "Enter", shows: "waiting (1): the share is gone")
    try look(at: tmux, "share-gone")
    _ = try seat.shell("mv away s")
    try look(at: tmux, "share-back")
  }

  @Test func aShareThatIsFullIsSaidInTheCorner() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    try seat.stage()
    let tmux = try sit(seat)
    _ = try seat.shell("touch full")
    try tmux.press("a", "Enter", shows: "waiting (1): the share is full")
    try look(at: tmux, "share-full")
  }
}
