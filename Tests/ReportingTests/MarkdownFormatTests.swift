import Testing

@testable import Reporting

/// Markdown in which nothing of an input is markup.
struct MarkdownFormatTests {
    @Test(arguments: [
        ("plain_name[\"a\"].b", "`plain_name[\"a\"].b`"), ("a|b", "<code>a&#124;b</code>"),
        ("a`b", "<code>a&#96;b</code>"), ("a\nb", "`a·b`"), ("", "<code></code>"), (" a", "<code> a</code>"),
        ("a\\|@b", "<code>a&#92;&#124;&#64;b</code>"), ("`\u{301}", "<code>&#96;\u{301}</code>"),
    ])
    func names(_ text: String, _ markdown: String) { #expect(MarkdownText.code(text) == markdown) }

    @Test(arguments: [
        ("remove_default_pool is false", "remove_default_pool is false"), ("_a_", "&#95;a&#95;"),
        ("@octocat #12", "@<!-- -->octocat #<!-- -->12"), ("<b> & |", "&#60;b&#62; &#38; &#124;"),
        ("https://evil.example", "https:<!-- -->//evil.example"), ("WWW.evil", "WWW<!-- -->.evil"),
        ("GH-12", "GH<!-- -->-12"), ("[a](b)", "&#91;a&#93;(b)"), ("a\r\nb", "a··b"), ("`x`", "&#96;x&#96;"),
    ])
    func sentences(_ text: String, _ markdown: String) { #expect(MarkdownText.text(text) == markdown) }

    @Test func fencesAreLongerThanWhatTheyHold() {
        #expect(MarkdownText.fenced("a", language: "text") == "```text\na\n```")
        #expect(MarkdownText.fenced("````\u{301}", language: "") == "`````\n````\u{301}\n`````")
    }

    @Test func tablesKeepTheirColumns() throws {
        let lines = SampleReport.text("markdown").split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(lines.count >= 10)
        var columns = 0
        for (index, line) in lines.enumerated() {
            let count = line.count { $0 == "|" }
            if index + 1 < lines.count, lines[index + 1].hasPrefix("| ---") { columns = count }
            #expect(count == columns)
        }
    }

    /// What could not be read comes before all else, and nothing of an input stands at the beginning of a line.
    @Test func beginsWithWhatCouldNotBeRead() throws {
        let text = SampleReport.text("markdown")
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("### ") }
        #expect(
            headings == ["### Could not be read", "### Findings", "### Not determined", "### Details"]
        )
        #expect(!text.contains("\n::error"))
        #expect(!text.contains("@octocat"))
        #expect(text.contains("@<!-- -->octocat") && text.contains("&#64;octocat"))
    }
}
