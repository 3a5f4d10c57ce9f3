public import Hummingbird
import NIOCore

/// What is known about a request while it is answered.
public struct MonitorContext: RequestContext {
    /// What Hummingbird keeps.
    public var coreContext: CoreRequestContextStorage

    /// Who asks; nil until that has been looked at, and for what everybody may ask.
    public var principal: Principal?

    /// The address that the request comes from; nil where there is none, as in tests.
    public let remoteAddress: String?

    /// Who asks, for limits that each has: a name, else an address.
    var caller: String { principal?.name ?? remoteAddress ?? "" }

    /// Begins with a connection.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }
}
