import Messages
import SettingValues
import SourceText
import Testing

@testable import Settings

/// Which of several sources counts.
struct ResolvedSettingsTests {
    private func file(_ text: String) throws -> ConfigurationFile {
        try ConfigurationFile(SourceFile(path: ".shieldwatch.yaml", text: text))
    }

    @Test func theCommandLineCountsFirst() throws {
        let file = try file("color: never\nformat: json\n\nexit-zero: true\nbaseline: known.json\n")
        let environment = ["SHIELDWATCH_FORMAT": "text", "SHIELDWATCH_COLOR": "always", "SHIELDWATCH_LANG": ""]
        let settings = try ResolvedSettings(
            flags: ["color": .text("auto"), "exit-zero": .flag(false)],
            environment: environment,
            file: file
        )
        #expect(settings.entry(.colour) == .init(value: .text("auto"), origin: .flag(name: "--color")))
        #expect(
            settings.entry(.format)
                == .init(value: .text("text"), origin: .environment(variable: "SHIELDWATCH_FORMAT"))
        )
        #expect(settings.entry(.exitsZero) == .init(value: .flag(false), origin: .flag(name: "--exit-zero")))
        #expect(
            settings.entry(.baseline)
                == .init(value: .text("known.json"), origin: .file(path: ".shieldwatch.yaml", line: 5))
        )
        #expect(settings.entry(.language) == .init(value: nil, origin: .fallback))
        #expect(settings.paths(.paths) == ["."])
    }

    @Test func readsVariables() throws {
        let settings = try ResolvedSettings(
            flags: [:],
            environment: [
                "SHIELDWATCH_PATHS": "live:modules", "SHIELDWATCH_SHOW_PASSED": "1", "SHIELDWATCH_VERBOSE": "No",
            ],
            file: nil
        )
        #expect(settings.paths(.paths) == ["live", "modules"])
        #expect(settings.isOn(.showsPassed))
        #expect(!settings.isOn(.isVerbose))
    }

    @Test(arguments: [
        ("SHIELDWATCH_FORMAT", "jsn", "did you mean 'json'?"), ("SHIELDWATCH_EXIT_ZERO", "maybe", "true or false"),
        ("SHIELDWATCH_FAIL_ON", "worst", "low, medium, high, critical"),
    ])
    func refusesVariables(_ name: String, _ value: String, _ words: String) {
        let error = #expect(throws: SettingError.self) {
            try ResolvedSettings(flags: [:], environment: [name: value], file: nil)
        }
        #expect(error?.message.description.contains(name) == true)
        #expect(error?.message.description.contains(words) == true)
    }

    @Test func mistypedVariablesAreNamed() {
        let found = ResolvedSettings.mistyped(in: [
            "SHIELDWATCH_FORMATS": "x", "SHIELDWATCH": "y", "SHIELDWATCH_DATABASE": "z",
        ])
        #expect(found.map(\.name) == ["SHIELDWATCH_FORMATS"])
        #expect(found.map(\.meant) == ["SHIELDWATCH_FORMAT"])
    }

    @Test func theLanguageOfProgramsIsTheCommandLinesAlone() throws {
        let japanese = ["LANG": "ja_JP.UTF-8"]
        func language(_ flags: [String: SettingValue], _ more: [String: String], _ forPrograms: Bool) throws -> Language
        {
            let environment = japanese.merging(more) { $1 }
            let settings = try ResolvedSettings(flags: flags, environment: environment, file: nil)
            return settings.language(isForPrograms: forPrograms, environment: environment)
        }
        #expect(try language([:], [:], false) == .japanese)
        #expect(try language([:], [:], true) == .english)
        #expect(try language([:], ["SHIELDWATCH_LANG": "en"], false) == .english)
        #expect(try language([:], ["SHIELDWATCH_LANG": "ja"], true) == .english)
        #expect(try language(["lang": .text("ja")], [:], true) == .japanese)
        #expect(try language(["lang": .text("en")], [:], false) == .english)
    }

    @Test func settingsHaveFlagsAndVariablesOfTheirOwn() {
        #expect(Set(ScanSetting.all.map(\.key)).count == ScanSetting.all.count)
        #expect(Set(ScanSetting.all.map(\.variable)).count == ScanSetting.all.count)
        #expect(ScanSetting.variableFiles.variable == "SHIELDWATCH_VAR_FILE")
        #expect(ScanSetting.all.allSatisfy { $0.help.description.hasSuffix(".") })
    }

    @Test func theNearestFileUpToTheRepositoryCounts() {
        func nearest(_ existing: Set<String>) -> String? {
            ConfigurationSearch.nearest(depth: 3) { existing.contains($0) }
        }
        #expect(nearest([]) == nil)
        #expect(nearest([".shieldwatch.yaml", "../.git", "../.shieldwatch.yaml"]) == ".shieldwatch.yaml")
        #expect(nearest(["../.git", "../.shieldwatch.yaml"]) == "../.shieldwatch.yaml")
        #expect(nearest(["../.git", "../../.shieldwatch.yaml"]) == nil)
        #expect(nearest(["../.shieldwatch.yaml"]) == nil)
    }
}
