// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

namespace keepwatch::workspace {
class Settings;
}

namespace keepwatch::ui {

class AvailabilitySource;
class ChartSource;
class DialogueSource;
class Document;
class EventSource;
class ExportSource;
class IdleLimitSource;
class ReportSource;
class ThemeSwitch;
class WatchSource;

/// What the window is made of that it does not own.
struct WindowParts {
    WatchSource &source;
    ChartSource &chartSource;
    ExportSource &exportSource;
    ReportSource &reportSource;
    AvailabilitySource &availabilitySource;
    EventSource &eventSource;
    DialogueSource &dialogueSource;
    IdleLimitSource &idleLimitSource;
    Document &document;
    workspace::Settings &settings;
    ThemeSwitch &theme;
    const Clock &clock;
};

} // namespace keepwatch::ui
