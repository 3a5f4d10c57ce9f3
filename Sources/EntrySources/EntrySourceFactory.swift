public import MonitorConfiguration

/// Makes what reads a source, and what verifies pushes, of the configuration.
public enum EntrySourceFactory {
    /// The reader of a source.
    public static func reader(of source: EntrySource, in context: SourceContext) -> any EntrySourceReader {
        switch source.kind {
        case .file(let path): FileSource(source.name, .file(path: path), context)
        case .directory(let path): FileSource(source.name, .directory(path: path), context)
        case .standardInput: StandardInputSource(source.name, context)
        case .pubSubPull(let settings): pubSub(source.name, settings, context)
        case .loggingList(let settings): logging(source.name, settings, context)
        }
    }

    /// The keys that verify the tokens of pushes.
    public static func keys(of push: PushConfiguration, in context: SourceContext) -> CachedKeys {
        switch push.keys {
        case .file(let path): CachedKeys(.file(path: path), context)
        case .url(let url): CachedKeys(.address(url), context)
        }
    }

    private static func pubSub(
        _ name: String,
        _ settings: PubSubPullSettings,
        _ context: SourceContext
    ) -> PubSubPullSource {
        let service = service(settings.access, "pubsub.subscriptions.consume", context)
        return PubSubPullSource(name, Subscription(name: settings.subscription, service: service), context)
    }

    private static func logging(
        _ name: String,
        _ settings: LoggingListSettings,
        _ context: SourceContext
    ) -> LoggingListSource {
        LoggingListSource(
            name,
            LoggingListSource.Settings(
                resources: settings.resources,
                filter: settings.filter,
                interval: .seconds(settings.interval.seconds),
                overlap: Int64(settings.overlap.seconds),
                lookback: Int64(settings.lookback.seconds)
            ),
            service(settings.access, "logging.logEntries.list", context)
        )
    }

    private static func service(
        _ access: GoogleAccess,
        _ permission: String,
        _ context: SourceContext
    ) -> GoogleService {
        let tokens: any AccessTokens =
            switch access.tokens {
            case .file(let path): TokenFile(path: path)
            case .metadataServer(let address): MetadataTokens(address, context)
            }
        return GoogleService(address: access.url, tokens: tokens, context: context, permission: permission)
    }
}
