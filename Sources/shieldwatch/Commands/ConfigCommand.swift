import ArgumentParser
import Messages
import Reporting
import Settings

/// `shieldwatch config`
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the settings that a scan would have.",
        subcommands: [ShowConfiguration.self]
    )
}

/// `shieldwatch config show`
struct ShowConfiguration: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print each setting, its value and where it comes from.",
        discussion: """
            Takes the options of `shieldwatch scan` and shows what they come to, together with the configuration file \
            and the environment. With --format json on the command line this list itself is written as JSON.
            """
    )

    @OptionGroup var arguments: ScanArguments

    func run() throws {
        let settings = try arguments.settings()
        if arguments.report.format == "json" { return Console.write(SettingsText.json(settings)) }
        let language = settings.language(isForPrograms: false, environment: Console.environment)
        let catalogue = MessageCatalogue.catalogue(for: language)
        Console.write(SettingsText.table(settings) { $0.text(in: catalogue) })
    }
}
