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
                serverName: "shieldwatch"
            ),
            onServerRunning: { channel in
                let place = channel.localAddress.map { "\($0.ipAddress ?? ""):\($0.port ?? 0)" } ?? ""
                logger.info("listening", metadata: ["address": "\(place)", "configuration": "\(path)"])
            },
            logger: logger
        )
    }

    private func server() throws -> HTTPServerBuilder {
        guard let certificate else { return .http1() }
        return try .tls(.http1(), tlsConfiguration: certificate.configuration)
    }

    private func router(_ reception: EntryReception) -> Router<MonitorContext> {
        let sessions = PageSessions(
            database: database,
            tokens: surroundings.tokens,
            isSecure: configuration.pages.hasPrefix("https://"),
            clock: clock
        )
        let gate = AccessGate(
            tokens: surroundings.tokens,
            sessions: sessions,
            pushes: configuration.push.map { PushGate($0, surroundings.sources) }
        )
        return InterfaceRouter.make(
            interface(reception) + pages(sessions),
            gate: gate,
            clock: clock
        )
    }

    /// What programs use.
    private func interface(_ reception: EntryReception) -> [any RouteGroup] {
        [
            OperationsRoutes(registry: registry, refresh: { await refreshMetrics() }, obstacle: { await obstacle() }),
            EntryRoutes(reception: reception),
            IncidentRoutes(database: database, channels: deskChannels, clock: clock),
            SilenceRoutes(database: database, channels: deskChannels, clock: clock),
            NodeRoutes(database: database), PostureRoutes(database: database, clock: clock),
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
            let (incidents, outbox) = try await database.read { connection in
                (try IncidentTable(connection).counts(), try OutboxTable(connection).counts())
            }
            metrics.note(incidents, outbox)
        } catch {
            metrics.noteDatabaseError()
        }
    }

    private func obstacle() async -> String? {
        do {
            _ = try await database.read { connection in try MetaTable(connection).value(FleetMemory.inventoryKey) }
            return nil
        } catch {
            return "The database does not answer: \(error)"
        }
    }
}
