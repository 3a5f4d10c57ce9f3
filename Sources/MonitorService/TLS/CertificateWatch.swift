public import CoreMetrics
import LogEntries
public import Logging
import Metrics
public import ServiceLifecycle

/// Looks after the server's certificate for as long as the server runs, and tells the log and the metrics about it.
public struct CertificateWatch: Service {
    private let certificate: ServerCertificate
    private let logger: Logger
    private let interval: Duration
    private let end: Gauge
    private let errors: Counter

    /// - Parameter interval: the time between two looks at the files; the usual one where it is nil.
    public init(
        _ certificate: ServerCertificate,
        logger: Logger,
        interval: Duration? = nil,
        metrics: any MetricsFactory = MetricsSystem.factory
    ) {
        self.certificate = certificate
        self.logger = logger
        self.interval = interval ?? FileWatch.interval
        end = MonitorMetric.certificateEnd.gauge(in: metrics)
        errors = MonitorMetric.certificateErrors.counter(in: metrics)
    }

    /// Looks again and again until the service is stopped.
    public func run() async {
        errors.increment(by: 0)
        await FileWatch(interval: interval, look: look).run()
    }

    @Sendable private func look() {
        switch certificate.refresh() {
        case .unchanged: break
        case .renewed:
            let end = Timestamp(seconds: certificate.identity.end)
            logger.notice("the server has a new certificate", metadata: ["until": "\(end)"])
        case .refused(let reason):
            errors.increment()
            logger.error("the new certificate cannot be used, the old one stays", metadata: ["reason": "\(reason)"])
        }
        end.record(certificate.identity.end)
    }
}
