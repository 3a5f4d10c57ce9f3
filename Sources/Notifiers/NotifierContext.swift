public import AsyncHTTPClient
public import LogEntries
public import Messages
import OutboundHTTP

/// What notifiers need of the world around them.
public struct NotifierContext: Sendable {
    /// Who makes requests. It should come from ``makeClient()``.
    public let client: HTTPClient

    /// How the product names itself to receivers, such as `shieldwatch/1.0`.
    public let userAgent: String

    /// The address of the pages, without a slash at its end.
    public let pages: String

    /// The language of channels that do not choose one.
    public let language: Language

    /// The sentences of a language.
    public let catalogue: @Sendable (Language) -> MessageCatalogue

    /// The environment, for secrets that stand there.
    public let variables: [String: String]

    /// The time.
    public let now: @Sendable () -> Timestamp

    /// Writes a line on standard output; false when nobody reads it.
    public let output: @Sendable (String) -> Bool

    /// Gathers what notifiers need.
    public init(
        client: HTTPClient,
        userAgent: String,
        pages: String,
        language: Language,
        catalogue: @escaping @Sendable (Language) -> MessageCatalogue,
        variables: [String: String],
        now: @escaping @Sendable () -> Timestamp,
        output: @escaping @Sendable (String) -> Bool
    ) {
        self.client = client
        self.userAgent = userAgent
        self.pages = pages
        self.language = language
        self.catalogue = catalogue
        self.variables = variables
        self.now = now
        self.output = output
    }

    /// A client that connects within five seconds or not at all and follows no redirect: what a receiver answers must
    /// not carry an incident, or a secret, to a host that the configuration does not name.
    public static func makeClient() -> HTTPClient { OutboundClient.make() }
}
