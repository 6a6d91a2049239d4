internal import Curriculum

/// A value that goes onto a tape and comes off it by one description, so that the two cannot differ.
protocol Taped {
  /// Some value to read into; which one does not matter.
  static var blank: Self { get }

  /// Writes the value where the tape is written, and becomes what stands there where it is read.
  mutating func pass(over tape: inout Tape)
}

extension Taped {
  /// The value that a tape holds from its first byte to its last; `nil` where it holds none.
  init?(taped bytes: UnsafeRawBufferPointer) {
    var tape = Tape(bytes)
    self = .blank
    pass(over: &tape)
    guard tape.isReadToTheEnd else { return nil }
  }
}

/// The tape of a value.
func written(_ value: some Taped) -> [UInt8] {
  var (value, tape) = (value, Tape())
  value.pass(over: &tape)
  return tape.bytes
}

extension Array: Taped where Element: Taped {
  static var blank: [Element] { [] }

  mutating func pass(over tape: inout Tape) {
    var count = self.count
    tape.pass(&count)
    guard tape.isReading else {
      for var element in self { element.pass(over: &tape) }
      return
    }
    self = []
    // No element is written in less than a byte, so a count beyond the rest is none.
    guard count >= 0, count <= tape.rest else { return tape.tear() }
    reserveCapacity(count)
    for _ in 0..<count where !tape.isTorn {
      var element = Element.blank
      element.pass(over: &tape)
      append(element)
    }
  }
}

extension Optional: Taped where Wrapped: Taped {
  static var blank: Wrapped? { nil }

  mutating func pass(over tape: inout Tape) {
    var isThere = self != nil
    tape.pass(&isThere)
    guard isThere else {
      self = nil
      return
    }
    var value: Wrapped = self ?? .blank
    value.pass(over: &tape)
    self = value
  }
}

extension String: Taped {
  static var blank: String { "" }

  mutating func pass(over tape: inout Tape) { tape.pass(&self) }
}

extension Identifier: Taped {
  static var blank: Identifier { Identifier("") }

  mutating func pass(over tape: inout Tape) {
    var text = text
    tape.pass(&text)
    self = Identifier(text)
  }
}

extension Taped
where Self: CaseIterable & Equatable, AllCases: RandomAccessCollection<Self>, AllCases.Index == Int
{
  static var blank: Self { allCases[0] }

  /// An enumeration without values: the place among its cases.
  mutating func pass(over tape: inout Tape) {
    var place = tape.isReading ? 0 : Self.allCases.firstIndex(of: self) ?? 0
    tape.pass(&place)
    guard Self.allCases.indices.contains(place) else { return tape.tear() }
    self = Self.allCases[place]
  }
}
