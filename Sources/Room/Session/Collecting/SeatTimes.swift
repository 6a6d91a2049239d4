internal import Journal
public import Scoring

/// When each learner was at which seat, as deliveries tell. One id at two seats at the same time may be two people.
struct SeatTimes {
  private var stays: [LearnerID: [Key: Stay]] = [:]
  /// The seats that noticed themselves that their learner's id was in use at another, and since when they know.
  private var noticed: [LearnerID: [String: Timestamp]] = [:]

  /// A sitting, or, without a name, a sign-in.
  private struct Key: Hashable {
    var sitting: String
    var seat: String
    var mark: String
    var at: Timestamp?
  }

  private struct Stay {
    var seat: Seat
    var from: Timestamp
    var until: Timestamp
  }

  /// Seats may have one name, since machines are copied. Each seat makes a profile of its own, with a mark of its own.
  private struct Seat: Hashable {
    var name: String
    var mark: String
  }

  /// Seats' clocks differ by this much, in milliseconds, although they were set.
  private static let tolerance: Int64 = 10_000

  mutating func add(_ header: DeliveryHeader) {
    if header.isElsewhere {
      let known = noticed[header.learner]?[header.seat] ?? header.at
      noticed[header.learner, default: [:]][header.seat] = min(known, header.at)
    }
    let seat = Seat(name: header.seat, mark: header.mark ?? "")
    // By the share's clock, if the seat has measured it.
    func time(_ instant: Timestamp) -> Timestamp { header.shareTime(of: instant) ?? instant }
    let made = time(header.at)
    switch header.event {
    case .signIn:
      add(Stay(seat: seat, from: made, until: made), of: header, at: made)
    case .answers:
      let start = Self.start(of: header.sitting).map(time) ?? made
      add(Stay(seat: seat, from: min(start, made), until: made), of: header, at: nil)
    // A sign-out names every sitting, also those of other days. A call for help names none.
    case .signOut, .help, .helpEnded: break
    }
  }

  private mutating func add(_ stay: Stay, of header: DeliveryHeader, at: Timestamp?) {
    let key = Key(
      sitting: at == nil ? header.sitting : "", seat: stay.seat.name, mark: stay.seat.mark, at: at)
    var stay = stay
    if let known = stays[header.learner]?[key] {
      stay.from = min(stay.from, known.from)
      stay.until = max(stay.until, known.until)
    }
    stays[header.learner, default: [:]][key] = stay
  }

  /// Learners who were at two seats at once, by id.
  var overlaps: [CollectionReport.TwoSeats] {
    let measured = overlapsOfTimes
    let known = Set(measured.map(\.learner))
    let others = noticed.filter { !known.contains($0.key) }.map { learner, seats in
      CollectionReport.TwoSeats(
        learner: learner, seats: seats.keys.sorted(),
        at: seats.values.min() ?? Timestamp(milliseconds: 0))
    }
    return (measured + others).sorted { $0.learner < $1.learner }
  }

  private var overlapsOfTimes: [CollectionReport.TwoSeats] {
    stays.sorted { $0.key < $1.key }.compactMap { learner, stays in
      let stays = stays.values.sorted {
        ($0.from, $0.until, $0.seat.name, $0.seat.mark)
          < ($1.from, $1.until, $1.seat.name, $1.seat.mark)
      }
      for (index, stay) in stays.enumerated() {
        for later in stays[(index + 1)...] where later.seat != stay.seat {
          if stay.until.milliseconds - later.from.milliseconds > Self.tolerance {
            return CollectionReport.TwoSeats(
              learner: learner, seats: [stay.seat.name, later.seat.name], at: later.from)
          }
        }
      }
      return nil
    }
  }

  /// When a sitting began, as the name of its journal says: `20261123T140000000Z-5f0c2a9b11d4e873`.
  private static func start(of sitting: String) -> Timestamp? {
    let digits = Array(sitting.utf8.prefix(19))
    guard digits.count == 19 else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    let text =
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):"
      + "\(part(13..<15)).\(part(15..<18))Z"
    return Timestamp(rfc3339: Array(text.utf8))
  }
}

extension CollectionReport {
  /// A learner who was at two seats at the same time.
  public struct TwoSeats: Hashable, Sendable {
    public var learner: LearnerID
    /// The names of the seats. They may hold any text, and may be the same.
    public var seats: [String]
    /// When the later of the two was begun.
    public var at: Timestamp

    public init(learner: LearnerID, seats: [String], at: Timestamp) {
      self.learner = learner
      self.seats = seats
      self.at = at
    }
  }
}
