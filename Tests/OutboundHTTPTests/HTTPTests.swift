import LogEntries
import OutboundHTTP
import Testing

/// Addresses, statuses and what receivers ask for.
struct HTTPTests {
    @Test(arguments: [
        ("120", 120), ("0", 0), (" 5", 5), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 37),
        ("Sun Nov  6 08:49:37 1994", 37), ("Sun, 06 Nov 1994 08:48:37 GMT", 0),
    ])
    func readsWhenToComeAgain(_ text: String, _ seconds: Int) throws {
        let now = try #require(Timestamp("1994-11-06T08:49:00Z"))
        #expect(RetryAfter.wait(text, now: now) == .seconds(seconds))
    }

    @Test(arguments: [
        "", "soon", "-5", "1.5", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "a b c d e f g",
    ])
    func whatSaysNothingCountsForNothing(_ text: String) {
        #expect(RetryAfter.wait(text, now: Timestamp(seconds: 1_796_000_000)) == nil)
    }

    @Test(arguments: [
        ("https://a.example/x?y", "https://a.example"), ("http://[::1]:8080/", "http://[::1]:8080"),
        ("HTTPS://A:1", "https://A:1"),
    ])
    func onlyTheHostOfAnAddressIsShown(_ text: String, _ shown: String) {
        #expect(HTTPEndpoint(text)?.shown == shown)
    }

    @Test(arguments: [
        "", "a", "ftp://a", "http://", "http://u@a", "http://u:p@a", "http://a/\r\nX: y", "file:///etc/passwd",
    ])
    func isNoAddress(_ text: String) { #expect(HTTPEndpoint(text) == nil) }

    @Test func whatOthersSayStaysOnOneLine() {
        #expect(OneLine.text("a\r\nb\u{1B}[31m\u{202E}c\u{2028}d", limit: 100) == "a b [31m c d")
        #expect(OneLine.text("abcdef", limit: 3) == "ab…")
    }
}
