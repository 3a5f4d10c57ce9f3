import ArgumentParser
import MonitorConfiguration

/// What the command line sets instead of the monitor's configuration file.
struct MonitorArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Listen here instead of where the monitor's configuration says; an address of IPv6 stands in brackets.",
            valueName: "host:port"
        )
    )
    var listen: String?

    @Option(
        help: ArgumentHelp(
            "Keep what the monitor knows here instead: sqlite:PATH, or a URI postgresql://… without a password.",
            valueName: "url"
        )
    )
    var database: String?

    /// The settings that are given.
    var flags: [MonitorOverride: String] {
        [.listen: listen, .database: database].compactMapValues { $0 }
    }
}
