import Findings
import Reporting
import Testing

/// Workflow commands: one for each thing that is told, whatever stands in an input.
struct GitHubFormatTests {
    private let lines = SampleReport.text("github").unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map(String.init)

    @Test func everyLineButTheLastIsOneCommand() {
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::") })
        let kinds = lines.dropLast().map { $0.dropFirst(2).prefix { $0 != " " } }
        #expect(kinds == ["error", "error", "error", "warning", "notice", "warning"])
        #expect(lines.last?.hasPrefix("4 findings (1 critical, 1 high, 1 medium, 1 low)") == true)
    }

    /// The runner reads properties up to the next two colons and divides them at commas.
    @Test func propertiesEndWhereTheyShould() throws {
        for line in lines.dropLast() {
            let properties = try #require(line.dropFirst(2).split(separator: "::", maxSplits: 1).first)
            let names = properties.drop { $0 != " " }.dropFirst().split(separator: ",").map { $0.prefix { $0 != "=" } }
            #expect(names.first == "file" && names.last == "title" && Set(names).count == names.count)
        }
    }

    @Test func namesAreEscaped() throws {
        let line = try #require(lines.first { $0.contains("%25") })
        #expect(line.contains("file=infra/日本 語/100%25#?/back\\slash's \"quote\".tf,line=3"))
        #expect(line.contains("module.a[\"x%0A::error::owned"))
        #expect(lines[0].contains("a value is missing%0D%0A::error::second"))
    }

    /// The runner drops columns where the lines differ.
    @Test func columnsAreToldForOneLineOnly() throws {
        let long = try #require(lines.first { $0.contains("line=30") })
        #expect(long.contains("line=30,endLine=34,title="))
        #expect(lines[1].contains("line=8,endLine=8,col=3,endColumn=12,title="))
    }
}
