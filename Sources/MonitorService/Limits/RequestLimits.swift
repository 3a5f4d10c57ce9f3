import MonitorConfiguration

/// What requests may cost.
struct RequestLimits: Sendable {
    /// How many bytes an address may have.
    var address = 8 << 10

    /// How many bytes the header may have.
    var header = 32 << 10

    /// How long an answer may take, the sending of the body included.
    var time = Duration.seconds(30)

    /// How long a connection may say nothing, or take for the beginning of a request.
    var silence = Duration.seconds(30)

    /// How many requests of one caller are answered at once.
    var burst = 600

    /// How many requests of one caller are answered a second in the long run.
    var perSecond = 100.0

    /// How many callers of one address may be nobody we know, at once; a tenth of them a second after that.
    var strangers = 60
}

extension RequestLimits {
    /// As a configuration says.
    init(_ configuration: LimitsConfiguration) {
        burst = configuration.burst
        perSecond = Double(configuration.requestsPerSecond)
    }
}
