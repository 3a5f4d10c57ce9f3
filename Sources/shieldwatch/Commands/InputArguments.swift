import ArgumentParser
import Findings
import Messages
import SettingValues
import Settings

/// What is scanned: the same for every command that scans.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp("\(ScanSetting.paths.help.description) (default: .)"),
        completion: .file()
    )
    var path: [String] = []

    @OptionGroup var variables: VariableArguments

    @Option(
        help: ArgumentHelp(
            "The day on which suppressions have to hold; without it the current day (UTC).",
            valueName: "YYYY-MM-DD"
        ),
        transform: Self.day
    )
    var today: Day?

    @Option(
        help: ArgumentHelp(
            """
            Read defaults from this file. Without it .shieldwatch.yaml counts, in this folder or the nearest above, \
            up to the root of the repository.
            """,
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var config: String?

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw UsageError("--today takes a day such as 2027-01-31, not '\(text)'.")
        }
        return day
    }

    /// What the command line sets, by the keys of the settings.
    var given: [String: SettingValue] {
        var given: [String: SettingValue] = [:]
        if !path.isEmpty { given[ScanSetting.paths.key] = .list(path) }
        if !variables.files.isEmpty { given[ScanSetting.variableFiles.key] = .list(variables.files) }
        return given
    }
}
