import Testing

@testable import ExportControl

@Suite struct CASNumberTests {
  @Test(arguments: ["111-48-8", "7732-18-5", "7789-20-0", "50-00-0"])
  func acceptsRightOnes(number: String) {
    #expect(CASNumber.isValid(number))
  }

  @Test(arguments: ["111-48-7", "111-48", "1-11-1", "111-488-8", "١١١-48-8", "", "a11-48-8"])
  func refusesWrongOnes(number: String) {
    #expect(!CASNumber.isValid(number))
  }

  /// A mistyped check digit is always found, and so is a digit whose weight shares no factor
  /// with ten; the others only mostly.
  @Test func findsSlips() {
    let right = Array("7789-20-0")
    for place in [8, 6, 3] {
      for digit in "0123456789" where digit != right[place] {
        var slip = right
        slip[place] = digit
        #expect(!CASNumber.isValid(String(slip)))
      }
    }
  }
}
