import HTTPTypes
import Hummingbird
import Logging
import Messages
import NIOCore
import Storage

/// Makes a problem (RFC 9457) of whatever goes wrong, so that every caller finds it in one form. Browsers that have to sign
/// in are sent there: nothing is wrong about that.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request,
        context: MonitorContext,
        next: (Request, MonitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let redirect as SignInRedirect {
            return try redirect.response(from: request, context: context)
        } catch {
            let problem = Self.problem(error, request, context.logger)
            return try problem.response(from: request, context: context)
        }
    }

    /// What to answer to an error.
    static func problem(_ error: any Error, _ request: Request, _ logger: Logger) -> ProblemResponse {
        switch error {
        case let problem as ProblemResponse: return problem
        case let error as StorageError: return problem(error, request, logger)
        case is NIOTooManyBytesError:
            let limit = MonitorInterface.operation(request.method, at: request.uri.path)?.body?.limit
            return tooLarge(limit)
        case is CancellationError: return busy("The request was given up before it was answered; try again.")
        case let error as any HTTPResponseError where error.status.code < 500:
            return problem(error.status)
        default:
            logFault("request failed", error, request, logger)
            return ProblemResponse(.internalServerError, "This is a fault of the monitor; its log says more.")
        }
    }

    /// That a body is too large.
    static func tooLarge(_ limit: Int?) -> ProblemResponse {
        guard let limit else { return ProblemResponse(.contentTooLarge, "The body is too large.") }
        return ProblemResponse(.contentTooLarge, "The body is too large; at most \(limit) bytes are taken.")
    }

    /// That it may go better in a moment.
    static func busy(_ detail: String, after seconds: Int = 1) -> ProblemResponse {
        ProblemResponse(.serviceUnavailable, detail, headers: [.retryAfter: "\(seconds)"])
    }

    private static func problem(_ error: StorageError, _ request: Request, _ logger: Logger) -> ProblemResponse {
        // Names and messages of the database are for who runs the monitor, not for who asks it.
        logFault("could not use the database", error, request, logger)
        switch error.kind {
        case .tooLarge: return ProblemResponse(.badRequest, "Something is longer than can be kept: \(error.message).")
        case _ where error.isPassing:
            return busy(
                "The database is busy or does not answer. Nothing was changed that was not answered; try again."
            )
        case .full, .readOnly:
            return busy("The database takes nothing in at the moment; the monitor's log says why.", after: 30)
        default: return ProblemResponse(.internalServerError, "The database failed; the monitor's log says more.")
        }
    }

    private static func problem(_ status: HTTPResponse.Status) -> ProblemResponse {
        guard status == .notFound else {
            return ProblemResponse(status, "The request cannot be answered: \(status.reasonPhrase).")
        }
        return ProblemResponse(status, "There is nothing at this address; /openapi.json says what there is.")
    }

    private static func logFault(_ what: String, _ error: any Error, _ request: Request, _ logger: Logger) {
        let path = String(request.uri.path.prefix(200))
        logger.log(failure: error, "\(what)", ["method": "\(request.method.rawValue)", "path": "\(path)"])
    }
}
