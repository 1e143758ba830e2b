import PlanCalendar
import Testing

@Test("every day from 1 to 9999 survives the way to a day count and back")
func roundTrip() throws {
  for days in stride(from: -719_162, through: 2_932_896, by: 97) {
    let date = try #require(CivilDate(daysSinceEpoch: days))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(date.year, date.month, date.day) == date)
  }
}

@Test("days that do not exist are refused")
func impossibleDays() {
  for (year, month, day) in [
    (2019, 2, 29), (1900, 2, 29), (2018, 13, 1), (2018, 4, 31), (0, 1, 1), (2018, 1, 0),
  ] {
    #expect(CivilDate(year, month, day) == nil)
  }
  #expect(CivilDate(2000, 2, 29) != nil)
}

@Test("the weekday of 2018-09-30 is Sunday and it prints as ISO 8601")
func weekday() throws {
  let date = try #require(CivilDate(2018, 9, 30))
  #expect(date.weekday == 0)
  #expect(date.description == "2018-09-30")
  #expect(try #require(CivilDate(1970, 1, 1)).weekday == 4)
}
