/// A room that answered the course with every kind of question.
enum Room {
  /// A seat whose store holds twelve people who answer differently: `000` to `008` to the end, `009` to `0011` a part.
  static func answered(people: Int = 12) throws -> Seat {
    let most = 12
    let seat = try Prepared.seat("room") { try study(by: most) }
    let others = (people..<most).map { "store/learners/00\($0)" }
    if !others.isEmpty { _ = try seat.shell("rm -r " + others.joined(separator: " ")) }
    return seat
  }

  private static func study(by people: Int) throws -> Seat {
    let seat = Seat()
    for number in 0..<people {
      let first = "\(number % 3 + 1)"
      let lines =
        ["", "", first, "", first, "", "\(number % 2 + 1)", "", "", "1 2", ""]
        + ["2", "", "", "1", "\(number % 4 + 1)", "3", "2", "", "2 1 3 4", ""]
        + [number < 6 ? "5 7" : "1 2", "", "", "", "", "1", "", "", "", "q"]
      let typed = lines.prefix(number < 9 ? lines.count : 9 + number)
      _ = try seat.run(
        "study", "--plain", "--learner", "00\(number)",
        input: typed.map { $0 + "\n" }.joined())
    }
    return seat
  }
}
