import ArgumentParser
import Findings
import Messages
import Reporting
import SettingValues
import Settings
import TerraformInput

/// Everything that `scan` takes, settled: the command line, the environment and the configuration file.
struct ScanArguments: ParsableArguments {
    @OptionGroup var input: InputArguments
    @OptionGroup var report: ReportArguments

    /// The settings of this run.
    func settings() throws -> ResolvedSettings { try input.settings(given: report.given) }
}

extension InputArguments {
    /// The settings of this run.
    /// - Parameter more: what the command line sets besides the input.
    func settings(given more: [String: SettingValue] = [:]) throws -> ResolvedSettings {
        let environment = Console.environment
        for (name, meant) in ResolvedSettings.mistyped(in: environment) {
            Console.note(saying: "the environment's \(name) means nothing here; did you mean \(meant)?")
        }
        let file = try ConfigurationLoader.load(config)
        do throws(SettingError) {
            return try ResolvedSettings(
                flags: given.merging(more) { first, _ in first },
                environment: environment,
                file: file
            )
        } catch {
            throw UsageError(error.message)
        }
    }

    /// The scan that the arguments ask for.
    func scan(_ settings: ResolvedSettings, baseline: String? = nil) -> FleetScan {
        let today = self.today
        return FleetScan(
            paths: settings.paths(.paths),
            options: variables.options(
                defaultFiles: settings.paths(.variableFiles),
                environment: Console.environment,
                commandLine: CommandLine.arguments
            ),
            baseline: baseline,
            today: { today ?? Console.today }
        )
    }
}
