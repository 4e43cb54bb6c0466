export { androidInterfaceHost } from './adapters/android-interface.ts';
export { androidListenerHost } from './adapters/android-listener.ts';
export { flutterHost } from './adapters/flutter.ts';
export { frameHost } from './adapters/frame.ts';
export type { FrameHostOptions } from './adapters/frame.ts';
export { reactNativeHost } from './adapters/react-native.ts';
export { webKitHost } from './adapters/web-kit.ts';
export { applyAppearance } from './appearance.ts';
export type { Appearance } from './appearance.ts';
export { connectBridge } from './connect-bridge.ts';
export type { Bridge } from './connect-bridge.ts';
export { detectHost } from './detect-host.ts';
export type { Field, Fields } from './fields.ts';
export type { Host, HostWindow, Receive } from './host.ts';
export type {
  ActionData,
  BridgeMode,
  Envelope,
  NativeRequests,
  PageEvents,
  Refusal,
  RefusalCode,
  ReplyPayload,
  SafeArea,
  StepData,
  StepSummary,
} from './messages.ts';
export type { BridgeOptions, RemoteBridgeOptions, WidgetBridgeOptions } from './options.ts';
