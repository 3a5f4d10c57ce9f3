import ArgumentParser
import Messages
import MonitorConfiguration
import Reporting
import Settings
import SourceText

/// `shieldwatch config`
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the settings that a scan or a monitor would have, and check them.",
        subcommands: [ShowConfiguration.self, ValidateConfiguration.self]
    )
}

/// `shieldwatch config show`
struct ShowConfiguration: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print each setting, its value and where it comes from.",
        discussion: """
            Takes the options of `shieldwatch scan` and shows what they come to, together with the configuration file \
            and the environment. With --format json on the command line this list itself is written as JSON. When \
            --config names the file of a monitor, or --listen or --database is given, the settings of \
            `shieldwatch serve` are shown; no secret is among them.
            """
    )

    @OptionGroup var arguments: ScanArguments
    @OptionGroup var monitor: MonitorArguments

    func run() throws {
        guard let file = try monitorFile() else { return try showScan() }
        let settings = try MonitorConfigurationFile.settings(file, flags: monitor.flags)
        let report = arguments.report
        if report.format == "json" { return Console.write(SettingsText.json(settings.rows)) }
        let language = report.lang.flatMap { Language(rawValue: $0) } ?? Language(environment: Console.environment)
        let catalogue = MessageCatalogue.catalogue(for: language)
        Console.write(SettingsText.table(settings.rows) { $0.text(in: catalogue) })
    }

    /// The file of the monitor that is meant; nil when the settings of a scan are.
    private func monitorFile() throws -> String? {
        guard let file = arguments.input.config else {
            guard monitor.flags.isEmpty else { throw UsageError("--listen and --database go together with --config.") }
            return nil
        }
        if !monitor.flags.isEmpty { return file }
        let bytes = try InputFile.read(file, limit: MonitorConfiguration.sizeLimit)
        return MonitorConfiguration.isMeant(by: SourceFile(path: file, bytes: bytes)) ? file : nil
    }

    private func showScan() throws {
        let settings = try arguments.settings()
        if arguments.report.format == "json" { return Console.write(SettingsText.json(settings)) }
        let language = settings.language(isForPrograms: false, environment: Console.environment)
        let catalogue = MessageCatalogue.catalogue(for: language)
        Console.write(SettingsText.table(settings) { $0.text(in: catalogue) })
    }
}
