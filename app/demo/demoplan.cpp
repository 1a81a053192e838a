// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoplan.h"

#include <array>

namespace keepwatch::demo {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Player, 16> playerTable{ {
    { "press-1", "Press hall", Role::Responder, Method::Echo, 2ms, 2ms },
    { "press-2", "Press hall", Role::Responder, Method::Echo, 3ms, 2ms },
    { "press-3", "Press hall", Role::Responder, Method::Framed, 1ms, 1ms },
    { "conveyor", "Press hall", Role::Responder, Method::Echo, 4ms, 3ms, 250ms },
    { "robot-cell", "Press hall", Role::Responder, Method::Framed, 2ms, 2ms, 500ms },
    { "label-printer", "Press hall", Role::Responder, Method::Echo, 6ms, 2ms },
    { "pump-north", "Waterworks", Role::Responder, Method::Echo, 12ms, 5ms },
    { "pump-south", "Waterworks", Role::Responder, Method::Echo, 14ms, 6ms },
    { "reservoir-gauge", "Waterworks", Role::Responder, Method::Passive },
    { "chlorine-analyser", "Waterworks", Role::Responder, Method::Echo, 9ms, 3ms },
    { "old-telemetry", "Waterworks", Role::Refuser, Method::Keepalive },
    { "message-broker", "Data centre", Role::Responder, Method::Keepalive },
    { "order-database", "Data centre", Role::Responder, Method::Connect },
    { "camera-archive", "Data centre", Role::Responder, Method::Echo, 1ms, 1ms, 500ms },
    { "former-backup", "Data centre", Role::Nowhere, Method::Keepalive },
    { "vehicles", "Vehicles", Role::Listener, Method::Framed },
} };

constexpr std::array<Client, 3> clientTable{ {
    { "vehicle-1", 18ms },
    { "vehicle-2", 25ms },
    { "vehicle-3", 21ms },
} };

constexpr std::array<Act, 24> actTable{ {
    { 4s, "label-printer", Deed::Pause },
    { 8s, "pump-south", Deed::Close }, // a drop: it is back at once
    { 12s, "conveyor", Deed::Slow, 120ms },
    { 14s, "message-broker", Deed::Reset },
    { 16s, "robot-cell", Deed::Silent },
    { 20s, "vehicle-2", Deed::Silent },
    { 22s, "vehicle-3", Deed::Leave },
    { 24s, "conveyor", Deed::Answer },
    { 26s, "robot-cell", Deed::Answer },
    { 28s, "chlorine-analyser", Deed::Babble },
    { 30s, "vehicle-2", Deed::Answer },
    { 32s, "vehicle-3", Deed::Return },
    { 34s, "camera-archive", Deed::Deaf },
    { 36s, "chlorine-analyser", Deed::Answer },
    { 36s, "pump-north", Deed::Leave }, // an outage: nothing listens any more
    { 38s, "press-2", Deed::Silent }, // short enough to be but suspected
    { 40s, "press-2", Deed::Answer },
    { 42s, "order-database", Deed::Leave },
    { 44s, "pump-north", Deed::Return },
    { 46s, "order-database", Deed::Return },
    { 46s, "camera-archive", Deed::Answer },
    { 48s, "reservoir-gauge", Deed::Silent },
    { 54s, "reservoir-gauge", Deed::Answer },
    { 56s, "label-printer", Deed::Resume },
} };

} // namespace

std::span<const Player> players()
{
    return playerTable;
}

std::span<const Client> clients()
{
    return clientTable;
}

std::span<const Act> script()
{
    return actTable;
}

} // namespace keepwatch::demo
