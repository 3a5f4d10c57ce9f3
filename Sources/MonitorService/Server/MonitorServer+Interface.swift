import Alerting
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import LogEntries
import Logging
import MonitorConfiguration
import NIOCore
import Storage

/// What answers whoever asks.
extension MonitorServer {
    func application(_ reception: EntryReception) throws -> some ApplicationProtocol {
        let address = configuration.listen.value
        let (logger, path) = (logger, configuration.path)
        return Application(
            responder: InterfaceRouter.responder(router(reception)),
            server: try server(),
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port),
                serverName: "shieldwatch",
                availableConnectionsDelegate: MaximumAvailableConnections(ConnectionLimit.connections)
            ),
            onServerRunning: { channel in
                let place = channel.localAddress.map { "\($0.ipAddress ?? ""):\($0.port ?? 0)" } ?? ""
                logger.info("listening", metadata: ["address": "\(place)", "configuration": "\(path)"])
            },
            logger: logger
        )
    }

    private func server() throws -> HTTPServerBuilder {
        let silence = RequestLimits().silence
        let http = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(silence.components.seconds)))
        guard let certificate else { return http }
        return try .tls(http, tlsConfiguration: certificate.configuration)
    }

    private func router(_ reception: EntryReception) -> Router<MonitorContext> {
        let tokens = surroundings.tokens.map { tokens in { @Sendable () -> TokenFile in tokens.value } }
        let sessions = PageSessions(
            database: database,
            tokens: tokens,
            isSecure: configuration.pages.hasPrefix("https://"),
            clock: clock
        )
        let gate = AccessGate(
            tokens: tokens,
            sessions: sessions,
            pushes: configuration.push.map { PushGate($0, surroundings.sources) },
            pages: configuration.url.value.flatMap(PageOrigin.init)
        )
        return InterfaceRouter.make(
            interface(reception) + pages(sessions),
            gate: gate,
            limits: RequestLimits(configuration.limits),
            clock: clock
        )
    }

    /// What programs use.
    private func interface(_ reception: EntryReception) -> [any RouteGroup] {
        [
            OperationsRoutes(
                registry: registry,
                refresh: { await refreshMetrics() },
                obstacle: { await database.obstacle(at: clock()) }
            ),
            EntryRoutes(reception: reception),
            IncidentRoutes(database: database, channels: deskChannels, clock: clock),
            SilenceRoutes(database: database, channels: deskChannels, clock: clock),
            NodeRoutes(database: database), PostureRoutes(database: database, clock: clock),
            EvidenceRoutes(
                intake: EvidenceIntake(
                    database: database,
                    store: attestation,
                    channels: deskChannels,
                    metrics: metrics,
                    clock: clock
                ),
                challenge: .seconds(configuration.attestation.challenge.seconds)
            ),
            AuditRoutes(database: database),
            DocumentRoutes(asksForTokens: surroundings.tokens != nil),
        ]
    }

    /// What people use.
    private func pages(_ sessions: PageSessions) -> [any RouteGroup] {
        [
            PageRoutes(
                database: database,
                actions: IncidentActions(database: database, channels: deskChannels, clock: clock),
                sessions: sessions,
                settings: settings.rows,
                address: configuration.pages,
                language: configuration.language.value,
                catalogue: surroundings.catalogue,
                clock: clock
            ),
            EventRoutes(database: database),
        ]
    }

    private func refreshMetrics() async {
        do {
            let (incidents, outbox, waiting) = try await database.read { connection in
                let waiting = try JudgeProgress(connection).waiting(connection)
                return (try IncidentTable(connection).counts(), try OutboxTable(connection).counts(), waiting)
            }
            metrics.note(incidents, outbox, waiting: waiting)
            guard inventoryKeeper != nil else { return }
            metrics.noteInventory(readAt: try await database.read { try InventoryTable($0).confirmed() })
        } catch {
            // What was known last is shown; the database says itself what is wrong with it.
        }
    }
}
