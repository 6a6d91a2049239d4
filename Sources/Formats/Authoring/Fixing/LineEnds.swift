/// How the lines of a file end.
struct LineEnds: Sendable {
  /// The ends that stand in the file, with how often each does.
  private var counts: [(end: [UInt8], count: Int)] = [
    ([.lineFeed], 0), ([.carriageReturn, .lineFeed], 0), ([.carriageReturn], 0),
  ]

  init(of bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case .lineFeed: counts[0].count += 1
      case .carriageReturn where next == .lineFeed:
        counts[1].count += 1
        index += 1
      case .carriageReturn: counts[2].count += 1
      default: break
      }
      index += 1
    }
  }

  /// Whether all lines end alike.
  var areAlike: Bool { counts.count { $0.count > 0 } <= 1 }

  /// The end that most lines have; a line feed if several ends are as frequent.
  private var usual: [UInt8] {
    let most = counts.map(\.count).max() ?? 0
    return counts.first { $0.count == most }?.end ?? [.lineFeed]
  }

  /// A text with the usual end behind every line.
  func unified(_ bytes: [UInt8]) -> [UInt8] {
    let usual = usual
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .lineFeed: result += usual
      case .carriageReturn:
        result += usual
        if index + 1 < bytes.count, bytes[index + 1] == .lineFeed { index += 1 }
      default: result.append(bytes[index])
      }
      index += 1
    }
    return result
  }
}
