import Alerting
import Findings
import SourceText

/// A kind of notifier: what one file of the folder Kinds adds, together with a line in ``NotifierRegistry``.
protocol ConfiguredNotifier: Notifier {
    /// The name of the kind in configurations.
    static var kind: String { get }

    /// The keys that it has beside those of every channel, as ``ChannelReader`` names them.
    static var keys: [String] { get }

    /// What is sent where the configuration does not say.
    static var usualSeverity: Severity { get }

    /// How long one try may take where the configuration does not say.
    static var usualTimeout: Duration { get }

    /// Reads what is its own; secrets are read with ``ChannelReader/secret(_:)``, which keeps them out of every reason.
    init(_ reader: inout ChannelReader) throws(SyntaxError)
}

extension ConfiguredNotifier {
    static var usualSeverity: Severity { .low }

    static var usualTimeout: Duration { .seconds(10) }
}
