package import AsyncHTTPClient
import NIOCore

/// The client with which this program makes requests.
package enum OutboundClient {
    /// A client that connects within five seconds or not at all and follows no redirect: what the other side answers
    /// must not carry what is sent, or a secret, to a host that the configuration does not name.
    /// - Parameter silence: how long a connection may say nothing.
    package static func make(silence: Duration = .seconds(30)) -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: HTTPClient.Configuration.Timeout(
                connect: .seconds(5),
                read: .nanoseconds(silence.wholeNanoseconds)
            )
        )
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        // Some that hang must not keep others from reaching the same host: who sends limits how many there are.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }
}
