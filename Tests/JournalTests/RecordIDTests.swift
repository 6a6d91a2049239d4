import Journal
import Scoring
import Testing

private let noon = Timestamp(milliseconds: 0x019A_A5B2_0F3B)

@Test func anIDHoldsTimeVersionVariantAndRandomBits() {
  let id = RecordID.make(at: noon, random: (.max, .max))
  #expect(id.text == "019aa5b2-0f3b-7fff-bfff-ffffffffffff")
  #expect(RecordID.make(at: noon, random: (0, 0)).text == "019aa5b2-0f3b-7000-8000-000000000000")
  #expect(id.milliseconds == 0x019A_A5B2_0F3B)
  #expect(RecordID(id.text.utf8) == id)
}

@Test func idsOfOneMillisecondRise() {
  var previous = RecordID.make(at: noon, random: (5, 5))
  for step in 0..<1000 {
    let next = RecordID.make(at: noon, random: (0, UInt64(step)), after: previous)
    #expect(next > previous && next.text > previous.text)
    #expect(next.milliseconds == previous.milliseconds)
    previous = next
  }
}

@Test func idsRiseWhenTheClockGoesBack() {
  let previous = RecordID.make(at: noon, random: (5, 5))
  let earlier = Timestamp(milliseconds: noon.milliseconds - 3_600_000)
  let next = RecordID.make(at: earlier, random: (9, 9), after: previous)
  #expect(next > previous)
  #expect(next.milliseconds == previous.milliseconds)
}

@Test func aFullCounterGoesOnInTheNextMillisecond() {
  let previous = RecordID.make(at: noon, random: (.max, .max))
  let next = RecordID.make(at: noon, random: (0, 0), after: previous)
  #expect(next.text == "019aa5b2-0f3c-7000-8000-000000000000")
}

@Test(arguments: [Int64.min, -1, 0, Int64.max])
func noClockTraps(_ milliseconds: Int64) {
  let at = Timestamp(milliseconds: milliseconds)
  let first = RecordID.make(at: at, random: (.max, .max))
  let second = RecordID.make(at: at, random: (.max, .max), after: first)
  #expect(RecordID(first.text.utf8) == first)
  #expect(RecordID(second.text.utf8) == second)
}

@Test(arguments: [
  "", "019aa5b2-0f3b-7fff-bfff-fffffffffff", "019aa5b2-0f3b-7fff-bfff-fffffffffffff",
  "019AA5B2-0f3b-7fff-bfff-ffffffffffff", "019aa5b200f3b-7fff-bfff-ffffffffffff",
  "019aa5b2-0f3b-7fff-bfff-fffffffffffg", "019aa5b2-0f3b-7fff-bfff-ffffffffff-f",
])
func onlyCanonicalTextIsAnID(_ text: String) {
  #expect(RecordID(text.utf8) == nil)
}

/// Every byte at every place, against what reading digit by digit finds.
@Test func everyByteOfAnIDIsReadAsTheDigitItIs() {
  let digits = Array("0123456789abcdef".utf8)
  let text = Array("019aa5b2-0f3b-7c31-9d40-6f1f0a5be912".utf8)
  for place in text.indices {
    for byte in UInt8.min...UInt8.max {
      var changed = text
      changed[place] = byte
      let isCanonical = text[place] == 0x2D ? byte == 0x2D : digits.contains(byte)
      let number = String(decoding: changed, as: UTF8.self).replacing("-", with: "")
      #expect(RecordID(changed)?.bits == (isCanonical ? UInt128(number, radix: 16) : nil))
    }
  }
}
