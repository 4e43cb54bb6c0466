import { defineConfig } from 'vite';

const org = { target: 'http://localhost:3000', changeOrigin: false };

export default defineConfig({
  server: { proxy: { '/api': org, '/login': org, '/.well-known': org, '/__org': org } },
});
