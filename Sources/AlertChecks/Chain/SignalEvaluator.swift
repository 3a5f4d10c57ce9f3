import Findings
import GKEInventory
import Messages

/// Runs events through one signal.
struct SignalEvaluator {
    let signal: Signal

    /// The project whose logs and metrics the signal sees; nil when it is not known.
    let project: String?
    let resources: AlertingResources

    /// Whether an event gets through, in all its forms; with what is wrong with the way on which it does.
    func answer(_ event: AlertEvent) -> Answer {
        let own = Answer.agreement(
            of: EventCatalogue.forms(of: event, at: asked).map(answer),
            doubt: EventCatalogue.doubt(about: event)
        )
        guard case .yes = own else { return own }
        let others = EventCatalogue.forms(of: event, at: any).map(answer)
        return others.allSatisfy { $0 == .yes } ? .yes : .unknown("it gets through from some nodes only")
    }

    /// Whether the filter takes the nodes that it names and no others.
    func isNarrow(_ event: AlertEvent) -> Bool {
        EventCatalogue.forms(of: event, at: asked).allSatisfy { answer($0) == .yes }
            && EventCatalogue.forms(of: event, at: any).contains { answer($0) != .yes }
    }

    /// Whether something gets through that nobody should be woken for.
    func answer(_ event: QuietEvent) -> Answer { answer(EventCatalogue.form(of: event, at: asked)) }

    /// Whether the filters alone take an event, whatever becomes of it then.
    func takes(_ event: AlertEvent) -> Answer {
        if case .finding(let notification) = signal {
            return FindingEvaluator(notification: notification).answer(event)
        }
        return Answer.agreement(
            of: EventCatalogue.forms(of: event, at: asked).map(taken),
            doubt: EventCatalogue.doubt(about: event)
        )
    }

    private func taken(_ form: EventForm) -> Answer {
        switch signal {
        case .sink(let sink): return log(sink.filter, form)
        case .logMetric(let threshold, let name, let metric?):
            return Answer.all([log(metric.filter, form), watched(threshold, name, metric, form)])
        case .status(let threshold, let metric):
            guard let point = form.series.first(where: { $0.metric == metric }) else {
                return .no("\(metric) does not change with this event")
            }
            return threshold.expression.map { $0.answer { Self.lookup($0, point) } } ?? Self.unreadable(threshold)
        default: return answer(form)
        }
    }

    private func watched(
        _ threshold: ThresholdCondition,
        _ name: String,
        _ metric: LogMetric,
        _ form: EventForm
    ) -> Answer {
        guard let expression = threshold.expression else { return Self.unreadable(threshold) }
        return expression.answer { Self.lookup($0, form, type: "logging.googleapis.com/user/\(name)", metric) }
    }

    /// A node of which no filter knows, in the project that the filter looks at.
    private var any: NodePlace {
        NodePlace.any(in: project ?? NodePlace.project(in: filterTexts.joined(separator: " ")) ?? "own-project")
    }

    /// The node that the filters ask for.
    private var asked: NodePlace { any.adopting(filterTexts.flatMap(FilterComparison.all)) }

    private var filterTexts: [String] {
        [signal.logFilter?.text, signal.threshold?.filter?.text].compactMap(\.self)
    }

    private func answer(_ form: EventForm) -> Answer {
        switch signal {
        case .logMatch(let block): return log(block["filter"], form)
        case .logMetric(let threshold, let name, let metric): return logMetric(threshold, name, metric, form)
        case .status(let threshold, let metric): return status(threshold, metric, form)
        case .otherMetric(_, let metric): return .no("\(metric) says nothing of this event")
        case .unreadable(let threshold): return Self.unreadable(threshold)
        case .opaque(let name, _): return .unknown("\(name) is not followed here")
        case .sink(let sink): return self.sink(sink, form)
        case .finding: return .no("Security Command Center makes no finding of it")
        }
    }

    // MARK: Logs

    private func log(_ filter: DescribedValue?, _ form: EventForm) -> Answer {
        guard let filter else { return LogQuery("").answer(form) }
        if let missing = filter.missing { return .unknown("the filter depends on: \(MissingWords.list(missing))") }
        guard let text = filter.text else { return .no("the filter is not a text") }
        return LogQuery(text).answer(form)
    }

    private func sink(_ sink: LogSink, _ form: EventForm) -> Answer {
        var answers = [log(sink.filter, form)]
        if sink.leavesOutChildren {
            answers.append(.no("without include_children the entries of projects below are left out"))
        }
        for exclusion in sink.exclusions where exclusion["disabled"]?.flag != true {
            answers.append(excluded(exclusion["filter"], form))
        }
        return Answer.all(answers)
    }

    /// No when an exclusion takes the event.
    private func excluded(_ filter: DescribedValue?, _ form: EventForm) -> Answer {
        switch log(filter, form) {
        case .yes: .no("an exclusion takes the event's entry out")
        case .no: .yes
        case .unknown(let reason): .unknown(reason)
        }
    }

    // MARK: Metrics

    private func logMetric(
        _ threshold: ThresholdCondition,
        _ name: String,
        _ metric: LogMetric?,
        _ form: EventForm
    ) -> Answer {
        guard let metric else { return unknownMetric(name) }
        let counted = LogMetricEvaluator(metric: metric).answer(form) { log($0, form) }
        return Answer.all([
            counted, watched(threshold, name, metric, form), Self.resourceType(threshold),
            Threshold(condition: threshold).answer(.counter),
        ])
    }

    /// A metric that the input does not have: misspelt where one of nearly the same name is there, else made elsewhere.
    private func unknownMetric(_ name: String) -> Answer {
        let names = resources.metrics.map(\.name)
        if !names.contains(nil), NearestName.nearest(to: name, among: names.compactMap(\.self)) != nil {
            return .no("there is no metric called '\(name)'")
        }
        return .unknown("the metric '\(name)' is not in this input")
    }

    private func status(_ threshold: ThresholdCondition, _ metric: String, _ form: EventForm) -> Answer {
        guard metric == StatusMetric.early || metric == StatusMetric.late else {
            return .no("there is no metric \(metric)")
        }
        let series = form.series.filter { $0.metric == metric }
        guard let point = series.first else { return .no("\(metric) does not change with this event") }
        guard let expression = threshold.expression else { return Self.unreadable(threshold) }
        let watched = expression.answer { Self.lookup($0, point) }
        return Answer.all([
            watched, Self.resourceType(threshold), Threshold(condition: threshold).answer(.gauge(point.value)),
        ])
    }

    /// The API takes no filter that leaves the type of the resource open.
    private static func resourceType(_ threshold: ThresholdCondition) -> Answer {
        threshold.namesResourceType ? .yes : .no("Google refuses the condition: its filter names no resource.type")
    }

    private static func unreadable(_ threshold: ThresholdCondition) -> Answer {
        if let missing = threshold.filter?.missing {
            return .unknown("the filter depends on: \(MissingWords.list(missing))")
        }
        return .no("the filter of the condition cannot be read or names no metric")
    }
}

extension SignalEvaluator {
    /// What stands under a path of a monitoring filter: a point of a built-in metric.
    static func lookup(_ comparison: FilterComparison, _ point: MetricSeries) -> FieldExpression.Lookup {
        let path = MonitoringPath(comparison)
        switch (path.root, path.label) {
        case ("metric", "type"): return .value(point.metric)
        case ("resource", "type"): return .value("gce_instance")
        case ("project", _): return .value(point.place.project)
        case ("metric.labels", "status"): return .value(point.status)
        case ("metric.labels", "instance_name"): return .value(point.place.name)
        case ("resource.labels", let label): return instanceLabel(label, point.place)
        case ("metric.labels", _): return .absent
        default: return .unknown("'\(comparison.written)' is not known here")
        }
    }

    private static func instanceLabel(_ label: String, _ place: NodePlace) -> FieldExpression.Lookup {
        switch label {
        case "project_id": .value(place.project)
        case "zone": .value(place.zone)
        case "instance_id": .value(place.instance)
        default: .absent
        }
    }

    /// What stands under a path of a monitoring filter: a point that an entry made in a log-based metric.
    static func lookup(
        _ comparison: FilterComparison,
        _ form: EventForm,
        type: String,
        _ metric: LogMetric
    ) -> FieldExpression.Lookup {
        let path = MonitoringPath(comparison)
        let entry = form.entries.first.flatMap(LogEntryFields.init)
        switch (path.root, path.label) {
        case ("metric", "type"): return .value(type)
        case ("resource", "type"): return entry?["resource", "type"].map { .value($0) } ?? .absent
        case ("resource.labels", let label):
            return entry?["resource", "labels", label].map { .value($0) } ?? .absent
        case ("project", _): return entry?["resource", "labels", "project_id"].map { .value($0) } ?? .absent
        case ("metric.labels", let label):
            guard let extractors = metric.extractors else { return .unknown("the metric's labels are not known") }
            guard let extractor = extractors.first(where: { $0.name == label })?.value else { return .absent }
            guard let text = extractor.text, let entry else {
                return .unknown("what fills the label \(label) is not known")
            }
            return LabelExtractor(text).map { $0.value(in: entry) }
                ?? .unknown("what fills the label \(label) is not read here")
        default: return .unknown("'\(comparison.written)' is not known here")
        }
    }
}

/// A path of a monitoring filter: `metric.label` and `metric.labels` are the same.
struct MonitoringPath: Hashable {
    let root: String
    let label: String

    init(_ comparison: FilterComparison) {
        let path = comparison.path
        if path.count > 2, path[1] == "label" || path[1] == "labels" {
            root = "\(path[0]).labels"
            label = path[2...].joined(separator: ".")
        } else {
            root = path.first ?? ""
            label = path.dropFirst().joined(separator: ".")
        }
    }
}
