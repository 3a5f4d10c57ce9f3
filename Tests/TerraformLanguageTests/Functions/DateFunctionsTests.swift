import CivilTime
import Testing

@testable import TerraformLanguage

/// The rows of each table are answers of Terraform 1.11.4.
@Suite struct DateFunctionsTests {
    static let formatdate: [FunctionCase] = [
        .init("formatdate", ["DD MMM YYYY hh:mm ZZZ", "2018-01-02T23:12:01Z"], "02 Jan 2018 23:12 UTC"),
        .init(
            "formatdate",
            ["EEEE, DD-MMM-YY hh:mm:ss ZZZ", "2018-01-02T23:12:01Z"],
            "Tuesday, 02-Jan-18 23:12:01 UTC"
        ),
        .init(
            "formatdate",
            ["EEE, DD MMM YYYY hh:mm:ss ZZZ", "2018-01-02T23:12:01-08:00"],
            "Tue, 02 Jan 2018 23:12:01 -0800"
        ),
        .init("formatdate", ["MMM DD, YYYY", "2018-01-02T23:12:01Z"], "Jan 02, 2018"),
        .init("formatdate", ["HH:mmaa", "2018-01-02T23:12:01Z"], "11:12pm"),
        .init("formatdate", ["h'h'mm", "2018-01-02T23:12:01-08:00"], "23h12"),
        .init("formatdate", ["H 'o''clock'", "2018-01-02T00:12:01-08:00"], "12 o'clock"),
        .init("formatdate", ["HH H hh h AA aa", "2018-01-02T00:12:01-08:00"], "12 12 00 0 AM am"),
        .init("formatdate", ["HH H hh h AA aa", "2018-01-02T12:12:01-08:00"], "12 12 12 12 PM pm"),
        .init(
            "formatdate",
            ["YYYY YY MMMM MMM MM M DD D EEEE EEE", "2018-01-02T03:04:05Z"],
            "2018 18 January Jan 01 1 02 2 Tuesday Tue"
        ),
        .init("formatdate", ["hh h mm m ss s", "2018-01-02T03:04:05Z"], "03 3 04 4 05 5"),
        .init("formatdate", ["ZZZZZ ZZZZ ZZZ Z", "2018-01-02T03:04:05Z"], "+00:00 +0000 UTC Z"),
        .init("formatdate", ["ZZZZZ ZZZZ ZZZ Z", "2018-01-02T03:04:05+05:30"], "+05:30 +0530 +0530 +05:30"),
        .init("formatdate", ["ZZZZZ ZZZZ ZZZ Z", "2018-01-02T03:04:05-00:00"], "+00:00 +0000 UTC Z"),
        .init("formatdate", ["ZZZZZ ZZZZ ZZZ Z", "2018-01-02T03:04:05+00:00"], "+00:00 +0000 UTC Z"),
        .fails("formatdate", "Y", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "YYY", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "EE", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "A", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "x", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "ZZ", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "hhh", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "'x", "2018-01-02T03:04:05Z"),
        .init("formatdate", ["''", "2018-01-02T03:04:05Z"], "'"),
        .init("formatdate", ["''''", "2018-01-02T03:04:05Z"], "''"),
        .init("formatdate", ["'a''b'", "2018-01-02T03:04:05Z"], "a'b"),
        .init("formatdate", ["'a'''", "2018-01-02T03:04:05Z"], "a'"),
        .fails("formatdate", "'a'b", "2018-01-02T03:04:05Z"),
        .init("formatdate", ["é-日", "2018-01-02T03:04:05Z"], "é-日"),
        .init("formatdate", ["", "2018-01-02T03:04:05Z"], ""),
        .fails("formatdate", "AAA", "2018-01-02T03:04:05Z"),
        .init("formatdate", ["AAaa", "2018-01-02T03:04:05Z"], "AMam"),
        .init("formatdate", ["mmss", "2018-01-02T03:04:05Z"], "0405"),
        .fails("formatdate", "mmm", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "MMMMM", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "t", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "n", "2018-01-02T03:04:05Z"),
        .fails("formatdate", "YYYY-MM-DD'T'hh:mm:ssZ", "2018-01-02 03:04:05Z"),
        .fails("formatdate", "YYYY", "2018-01-02"),
        .fails("formatdate", "YYYY", "2018-01-02T03:04:05"),
    ]

    static let formatdate2: [FunctionCase] = [
        .fails("formatdate", "YYYY", "2018-02-30T03:04:05Z"),
        .fails("formatdate", "YYYY", "2018-02-29T03:04:05Z"),
        .init("formatdate", ["DD", "2020-02-29T03:04:05Z"], "29"),
        .fails("formatdate", "YYYY", "2018-01-02T24:00:00Z"),
        .fails("formatdate", "ss", "2018-01-02T23:59:60Z"),
        .init("formatdate", ["ss", "2018-01-02T23:59:59.999Z"], "59"),
        .fails("formatdate", "ss", "2018-01-02T23:59:59,999Z"),
        .fails("formatdate", "YYYY", "2018-01-02t03:04:05z"),
        .fails("formatdate", "YYYY", "2018-1-2T03:04:05Z"),
        .fails("formatdate", "hh", "2018-01-02T3:04:05Z"),
        .fails("formatdate", "YYYY", "2018-01-02T03:04:05+24:00"),
        .fails("formatdate", "YYYY", "2018-01-02T03:04:05+23:60"),
        .fails("formatdate", "YYYY", "2018-01-02T03:04:05+0530"),
        .fails("formatdate", "YYYY", "2018-01-02T03:04:05Z "),
        .init("formatdate", ["YYYY", "0000-01-01T00:00:00Z"], "0000"),
        .init("formatdate", ["YY YYYY", "0009-01-01T00:00:00Z"], "09 0009"),
        .init("formatdate", ["YYYY", "9999-12-31T00:00:00Z"], "9999"),
        .fails("formatdate", "YYYY", "12018-01-02T03:04:05Z"),
        .fails("formatdate", "YYYY", "2018-00-02T03:04:05Z"),
        .fails("formatdate", "YYYY", "2018-01-00T03:04:05Z"),
        .fails("formatdate", "YYYY", "2018-01-02T03:60:05Z"),
        .fails("formatdate", "YYYY", "2018-01-02T03:04:05.Z"),
        .init("formatdate", ["EEEE", "1900-03-01T00:00:00Z"], "Thursday"),
        .init("formatdate", ["EEEE", "0001-01-01T00:00:00Z"], "Monday"),
    ]

    static let timeadd: [FunctionCase] = [
        .init("timeadd", ["2017-11-22T00:00:00Z", "10m"], "2017-11-22T00:10:00Z"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "-24h"], "2017-11-21T00:00:00Z"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "1h30m5.5s"], "2017-11-22T01:30:05Z"),
        .init("timeadd", ["2017-11-22T00:00:00.5Z", "600ms"], "2017-11-22T00:00:01Z"),
        .init("timeadd", ["2017-11-22T00:00:00+05:30", "24h"], "2017-11-23T00:00:00+05:30"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "0"], "2017-11-22T00:00:00Z"),
        .fails("timeadd", "2017-11-22T00:00:00Z", ""),
        .fails("timeadd", "2017-11-22T00:00:00Z", "1d"),
        .fails("timeadd", "2017-11-22T00:00:00Z", "1"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "+1h"], "2017-11-22T01:00:00Z"),
        .init("timeadd", ["2017-11-22T00:00:00Z", ".5h"], "2017-11-22T00:30:00Z"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "1.h"], "2017-11-22T01:00:00Z"),
        .fails("timeadd", "2017-11-22T00:00:00Z", ".h"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "1us1µs1μs1ns"], "2017-11-22T00:00:00Z"),
        .fails("timeadd", "2017-11-22T00:00:00Z", "999999999999h"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "2562047h"], "2310-03-03T23:00:00Z"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "-2562047h"], "1725-08-13T01:00:00Z"),
        .fails("timeadd", "2017-11-22T00:00:00Z", "2562048h"),
        .init("timeadd", ["9999-12-31T00:00:00Z", "48h"], "10000-01-02T00:00:00Z"),
        .init("timeadd", ["0000-01-01T00:00:00Z", "-48h"], "-0001-12-30T00:00:00Z"),
        .fails("timeadd", "2017-11-22T00:00:00Z", "1 h"),
        .fails("timeadd", "2017-11-22T00:00:00Z", "-1h-1m"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "9223372036854775807ns"], "2310-03-03T23:47:16Z"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "-9223372036854775808ns"], "1725-08-13T00:12:43Z"),
        .fails("timeadd", "2017-11-22T00:00:00Z", "9223372036854775808ns"),
        .init("timeadd", ["2017-11-22T00:00:00Z", "0.3333333333333333333333333h"], "2017-11-22T00:20:00Z"),
        .fails("timeadd", "2017-11-22", "1h"),
    ]

    static let timecmp: [FunctionCase] = [
        .init("timecmp", ["2017-11-22T00:00:00Z", "2017-11-22T00:00:00Z"], 0),
        .init("timecmp", ["2017-11-22T00:00:00Z", "2017-11-22T01:00:00Z"], -1),
        .init("timecmp", ["2017-11-22T01:00:00Z", "2017-11-22T00:00:00Z"], 1),
        .init("timecmp", ["2017-11-22T01:00:00Z", "2017-11-22T00:00:00-01:00"], 0),
        .init("timecmp", ["2017-11-22T01:00:00.1Z", "2017-11-22T01:00:00.09Z"], 1),
        .fails("timecmp", "x", "2017-11-22T01:00:00.09Z"),
    ]

    @Test(arguments: [formatdate, formatdate2, timeadd, timecmp].joined())
    func agreesWithTerraform(_ row: FunctionCase) {
        #expect(row.run(in: DateFunctions.all) == row.expected)
    }

    static let limits: [FunctionCase] = [
        .fails("formatdate", .string(String(repeating: "Y", count: 1 << 19)), "2018-01-02T03:04:05Z"),
        .exceeds("formatdate", .string(String(repeating: "YYYY-", count: 1 << 18)), "2018-01-02T03:04:05Z"),
        .exceeds("formatdate", .string(String(repeating: "EEEE-", count: 1 << 18)), "2018-01-02T03:04:05Z"),
        .fails("timeadd", "2017-11-22T00:00:00Z", .string(String(repeating: "9", count: 1000) + "h")),
        .init(
            "timeadd",
            ["2017-11-22T00:00:00Z", .string("0." + String(repeating: "9", count: 1000) + "h")],
            "2017-11-22T01:00:00Z"
        ),
        .init("timeadd", ["2000-02-28T23:59:59.999999999Z", "1ns"], "2000-02-29T00:00:00Z"),
        .init("timeadd", ["1900-02-28T00:00:00Z", "24h"], "1900-03-01T00:00:00Z"),
        .unknown("formatdate", "YYYY", .unknownValue("timestamp()")),
    ]

    @Test(arguments: limits)
    func staysWithinLimits(_ row: FunctionCase) {
        #expect(row.run(in: DateFunctions.all) == row.expected)
    }

    @Test func countsDaysBothWays() {
        for number in stride(from: -800_000, through: 3_000_000, by: 997) {
            let date = CivilDate(dayNumber: number)
            #expect(date.dayNumber == number)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }
}
