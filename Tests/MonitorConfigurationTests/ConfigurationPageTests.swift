import SettingValues
import SourceText
import TestSupport
import Testing

@testable import MonitorConfiguration

/// Documentation/configuration.md lists every key, and no other, with the value that counts without it.
struct ConfigurationPageTests {
    /// The keys of the page's tables, each with what stands in the last column.
    private func page() throws -> [String: String] {
        let lines = try PackageFolder.text("Documentation/configuration.md").split(separator: "\n")
        let rows = lines.compactMap { line -> (String, String)? in
            guard let match = line.wholeMatch(of: /\| `([^`]+)` \| .* \| ([^|]+) \|/) else { return nil }
            return (String(match.1), String(match.2))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func usualRows() throws -> [(key: String, value: String?)] {
        let configuration = try MonitorConfiguration(SourceFile(path: "monitor.yaml", text: ""))
        return configuration.rows.map { ($0.key, $0.value?.text) }
    }

    private var keysOfSections: [String] {
        InventorySource.keys.map { "inventory[].\($0)" } + PushConfiguration.keys.map { "push.\($0)" }
            + AccessConfiguration.keys.filter { $0 != "tls" }.map { "access.\($0)" }
            + AccessConfiguration.tlsKeys.map { "access.tls.\($0)" } + ["sources", "notifiers"]
    }

    @Test func everyKeyIsThereAndNoOther() throws {
        let keys = Set(try usualRows().map(\.key) + keysOfSections)
        let page = Set(try page().keys)
        #expect(keys.subtracting(page).sorted().isEmpty)
        #expect(page.subtracting(keys).sorted().isEmpty)
        let sections = Set(page.map { String($0.prefix { $0 != "." && $0 != "[" }) })
        #expect(sections == Set(MonitorConfiguration.keys))
    }

    @Test func whatCountsWithoutAKeyIsAsThePageSays() throws {
        let page = try page()
        for (key, value) in try usualRows() {
            let said = try #require(page[key])
            #expect(value.map { said == "`\($0)`" } ?? !said.hasPrefix("`"), "\(key): \(said)")
        }
    }
}
