package deskhand.pipeline;

import deskhand.pipeline.outstanding.OutstandingDetector;
import deskhand.pipeline.signals.SignalWatch;
import jakarta.inject.Singleton;

/** The stages that look beyond the newest message. */
@Singleton
record Watchers(OutstandingDetector detector, SignalWatch signals) {}
