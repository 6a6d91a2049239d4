import Screen
import Testing

@Test func everyStyleHasALetterOfItsOwn() {
  #expect(Set(Style.allCases.map(\.letter)).count == Style.allCases.count)
}
